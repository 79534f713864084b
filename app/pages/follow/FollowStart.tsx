import { Button } from '../govuk/Button'
import { Column } from '../layout/Column'
import { useWords } from '../words'

export type FollowStartProps = { readonly action: string; readonly controllerName: string }

/** Where a letter's link leads: nothing is shown until the person asks for it, as programs open links too. */
export const FollowStart = ({ action, controllerName }: FollowStartProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('follow.start.heading')}</h1>
      <p className="govuk-body">{t('follow.start.what', { name: controllerName })}</p>
      <p className="govuk-body">{t('follow.start.how')}</p>
      <form method="post" action={action} noValidate>
        <Button>{t('govuk.continue')}</Button>
      </form>
    </Column>
  )
}
