import { type Errors, one, type Values } from '../form'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Input } from '../govuk/Input'
import { Column } from '../layout/Column'
import { say, useWords } from '../words'
import { followForm } from './followForm'

export type FindPageProps = { readonly action: string; readonly errors: Errors; readonly values: Values }

/** Somebody has no link at hand: their reference and email address have one sent to them. */
export const FindPage = ({ action, errors, values }: FindPageProps) => {
  const t = useWords()
  const errorOf = (field: string) => errors[field] && say(t, errors[field])
  return (
    <Column>
      <ErrorSummary
        errors={Object.entries(errors).map(([field, words]) => ({ text: say(t, words), href: `#${field}` }))}
      />
      <h1 className="govuk-heading-l">{t('follow.find.heading')}</h1>
      <p className="govuk-body">{t('follow.find.what')}</p>
      <form method="post" action={action} id={followForm} noValidate>
        <Input
          name="reference"
          label={t('follow.find.reference')}
          hint={t('follow.find.reference-hint')}
          value={one(values, 'reference')}
          error={errorOf('reference')}
          width="20"
          spellcheck={false}
        />
        <Input
          name="email"
          label={t('follow.find.email')}
          hint={t('follow.find.email-hint')}
          value={one(values, 'email')}
          error={errorOf('email')}
          type="email"
          autocomplete="email"
          spellcheck={false}
        />
        <Button>{t('follow.find.send')}</Button>
      </form>
    </Column>
  )
}
