import { Button } from '../govuk/Button'
import { Column } from '../layout/Column'
import { useWords } from '../words'

export type CollectStartProps = { readonly action: string; readonly controllerName: string }

/** Where the emailed link leads: nothing is shown and no code sent until the person asks for it. */
export const CollectStart = ({ action, controllerName }: CollectStartProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('collect.start.heading')}</h1>
      <p className="govuk-body">{t('collect.start.why', { name: controllerName })}</p>
      <p className="govuk-body">{t('collect.start.how')}</p>
      <form method="post" action={action} noValidate>
        <Button>{t('govuk.continue')}</Button>
      </form>
    </Column>
  )
}
