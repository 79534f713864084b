import type { AskedRight } from '~/app/rules/case/rights'
import { Button } from '../govuk/Button'
import { useWords } from '../words'

type Props = { readonly others: readonly { readonly reference: string; readonly right: AskedRight }[] }

/** The other requests of the same form, each with a way over to it: a POST, since it changes what the browser may see. */
export const OtherRequests = ({ others }: Props) => {
  const t = useWords()
  if (others.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.others.heading')}</h2>
      <p className="govuk-body">{t('follow.others.why')}</p>
      {others.map(({ reference, right }) => (
        <form key={reference} method="post" action="/follow/another" noValidate>
          <input type="hidden" name="reference" value={reference} />
          <p className="govuk-body">
            <strong>{reference}</strong>
            <br />
            {t(`follow.facts.asked.${right}`)}
          </p>
          <Button kind="secondary">
            {t('follow.others.see')}
            <span className="govuk-visually-hidden"> {reference}</span>
          </Button>
        </form>
      ))}
    </>
  )
}
