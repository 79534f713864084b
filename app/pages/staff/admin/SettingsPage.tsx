import { type Errors, one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { SettingsHistory, type SettingsLine } from './SettingsHistory'
import { fields } from './settingsForm'

export type SettingsPageProps = {
  readonly done?: string
  readonly onceKey: string
  /** The version that is shown, sent with the form: another since then must be looked at first. */
  readonly version: number
  readonly errors: Errors
  readonly values: Values
  /** True where somebody else was first. */
  readonly stale?: boolean
  readonly history: readonly SettingsLine[]
}

/** How a controller's team wants to be reminded. Sends each setting by its name. */
export const SettingsPage = ({ done, onceKey, version, errors, values, stale, history }: SettingsPageProps) => (
  <>
    <Column>
      <ErrorSummary errors={[...(stale ? [{ text: staleWords }] : []), ...linesOf(errors)]} />
      {done ? <NotificationBanner success>{done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Settings</h1>
      <p className="govuk-body">
        When the portal reminds your team of what is due. It reminds them by email, once of each thing. Change something
        here, and the open cases follow within a minute.
      </p>
      <form method="post" action="/staff/settings" noValidate>
        <OnceKey value={onceKey} />
        <input type="hidden" name="version" value={version} />
        {fields.map(({ name, label, hint }) => (
          <Input
            key={name}
            name={name}
            label={`${label}, in days`}
            hint={hint}
            width="3"
            inputMode="numeric"
            value={one(values, name)}
            error={errors[name]}
          />
        ))}
        <Button>Save the settings</Button>
      </form>
    </Column>
    <SettingsHistory history={history} />
  </>
)

const staleWords = 'Somebody else has changed the settings since you opened this page. Open it again to see theirs.'

const linesOf = (errors: Errors) => Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
