import { Button } from '../govuk/Button'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'

export type ReturnStartProps = {
  readonly action: string
  readonly controllerName: string
  readonly onceKey: string
}

/** Where the link back leads: nothing is shown, sent or spent until the person asks for it, as programs open links too. */
export const ReturnStart = ({ action, controllerName, onceKey }: ReturnStartProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('return.start.heading')}</h1>
      <p className="govuk-body">{t('return.start.why', { name: controllerName })}</p>
      <p className="govuk-body">{t('return.start.how')}</p>
      <form method="post" action={action} noValidate>
        <OnceKey value={onceKey} />
        <Button>{t('govuk.continue')}</Button>
      </form>
    </Column>
  )
}
