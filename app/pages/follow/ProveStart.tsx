import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { Column } from '../layout/Column'
import { useWords } from '../words'

/** Before what a link alone must not do: a code is sent when its button is pressed, as intent=send. */
export const ProveStart = ({ action }: { readonly action: string }) => {
  const t = useWords()
  return (
    <>
      <BackLink href="/follow" />
      <Column>
        <h1 className="govuk-heading-l">{t('prove.heading')}</h1>
        <p className="govuk-body">{t('prove.why')}</p>
        <p className="govuk-body">{t('prove.how')}</p>
        <form method="post" action={action} noValidate>
          <input type="hidden" name="intent" value="send" />
          <Button>{t('prove.send')}</Button>
        </form>
      </Column>
    </>
  )
}
