import { type Errors, one, type Values } from '../form'
import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Input } from '../govuk/Input'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'

/** The id of the form, for a change of language that takes along what was typed. */
export const saveForm = 'save'

export type SavePageProps = {
  readonly controllerName: string
  /** To the question that comes next. */
  readonly back: string
  readonly action: string
  readonly onceKey: string
  /** True before any question was answered. */
  readonly isEmpty: boolean
  /** By field: `email`. */
  readonly values: Values
  readonly errors: Errors
}

/** Where a form is saved: an address is asked for, sent as `email`, and a link goes there. */
export const SavePage = ({ controllerName, back, action, onceKey, isEmpty, values, errors }: SavePageProps) => {
  const t = useWords()
  const error = errors.email && t(errors.email)
  return (
    <>
      <BackLink href={back} />
      <Column>
        <ErrorSummary errors={error ? [{ text: error, href: '#email' }] : []} />
        <h1 className="govuk-heading-l">{t('save.heading')}</h1>
        {isEmpty ? (
          <Nothing href={back} />
        ) : (
          <form id={saveForm} method="post" action={action} noValidate>
            <p className="govuk-body">{t('save.what')}</p>
            <p className="govuk-body">{t('save.kept', { name: controllerName })}</p>
            <OnceKey value={onceKey} />
            <Input
              name="email"
              label={t('save.label')}
              hint={t('save.hint')}
              error={error}
              value={one(values, 'email')}
              type="email"
              autocomplete="email"
              spellcheck={false}
            />
            <Button>{t('save.button')}</Button>
          </form>
        )}
      </Column>
    </>
  )
}

const Nothing = ({ href }: { readonly href: string }) => {
  const t = useWords()
  return (
    <>
      <p className="govuk-body">{t('save.nothing.what')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={href}>
          {t('save.nothing.begin')}
        </a>
      </p>
    </>
  )
}
