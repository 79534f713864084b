import { type Errors, one, type Values } from '../form'
import { Button } from '../govuk/Button'
import { ErrorMessage } from '../govuk/ErrorMessage'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { FormGroup } from '../govuk/FormGroup'
import { Input } from '../govuk/Input'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { DayField } from '../request/DayField'
import { say, useWords } from '../words'

export type CollectWhoProps = {
  readonly action: string
  readonly onceKey: string
  /** What the case knows, and so is asked. */
  readonly asks: { readonly birthday: boolean; readonly postcode: boolean }
  /** By field: `birthday`, a box of it such as `birthday-month`, `postcode`; `who` where what was said doesn't match. */
  readonly errors: Errors
  readonly values: Values
}

/** Says who the request is about: three boxes `birthday-…`, and `postcode`. Which of the two doesn't match is never said. */
export const CollectWho = ({ action, onceKey, asks, errors, values }: CollectWhoProps) => {
  const t = useWords()
  const hrefOf = (field: string) => {
    if (field === 'birthday' || (field === 'who' && asks.birthday)) return '#birthday-day'
    return field === 'who' ? '#postcode' : `#${field}`
  }
  return (
    <Column>
      <ErrorSummary
        errors={Object.entries(errors).map(([field, words]) => ({ text: say(t, words), href: hrefOf(field) }))}
      />
      <h1 className="govuk-heading-l">{t('collect.who.heading')}</h1>
      <p className="govuk-body">{t('collect.who.why')}</p>
      <p className="govuk-body">{t('collect.who.self')}</p>
      <p className="govuk-body">{t('collect.who.tries')}</p>
      <form method="post" action={action} noValidate>
        <OnceKey value={onceKey} />
        <FormGroup error={errors.who}>
          {errors.who ? <ErrorMessage id="who-error">{say(t, errors.who)}</ErrorMessage> : null}
          {asks.birthday ? (
            <DayField
              field={{
                name: 'birthday',
                label: t('collect.who.birthday'),
                hint: t('collect.who.birthday-hint'),
                error: errors.birthday && say(t, errors.birthday),
              }}
              values={values}
              errors={errors}
              birthday={false}
            />
          ) : null}
          {asks.postcode ? (
            <Input
              name="postcode"
              label={t('collect.who.postcode')}
              hint={t('collect.who.postcode-hint')}
              error={errors.postcode && say(t, errors.postcode)}
              value={one(values, 'postcode')}
              width="10"
              spellcheck={false}
            />
          ) : null}
        </FormGroup>
        <Button>{t('govuk.continue')}</Button>
      </form>
    </Column>
  )
}
