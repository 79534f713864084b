import { type Errors, one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { SummaryList } from '../../govuk/SummaryList'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { SettingsFrame } from './SettingsFrame'
import { SettingsHistory, type SettingsLine } from './SettingsHistory'
import { fields } from './settingsForm'

export type SettingsPageProps = {
  readonly done?: string
  readonly onceKey: string
  /** The version that is shown, sent with the form: another since then must be looked at first. */
  readonly version: number
  readonly mayChange: boolean
  readonly errors: Errors
  readonly values: Values
  /** True where somebody else was first. */
  readonly stale?: boolean
  readonly history: readonly SettingsLine[]
}

/** How a controller's team wants to be reminded. Sends each setting by its name. */
export const SettingsPage = ({ mayChange, values, history, ...page }: SettingsPageProps) => (
  <SettingsFrame path="/staff/settings">
    <Column>
      <ErrorSummary errors={[...(page.stale ? [{ text: staleWords }] : []), ...linesOf(page.errors)]} />
      {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Settings</h1>
      <p className="govuk-body">
        When the portal reminds your team of what is due. It reminds them by email, once of each thing. Change something
        here, and the open cases follow within a minute.
      </p>
      {mayChange ? <WatchingForm {...page} values={values} /> : <Watched values={values} />}
    </Column>
    <SettingsHistory history={history} />
  </SettingsFrame>
)

const WatchingForm = ({
  onceKey,
  version,
  values,
  errors,
}: Pick<SettingsPageProps, 'onceKey' | 'version' | 'values' | 'errors'>) => (
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
)

const Watched = ({ values }: Pick<SettingsPageProps, 'values'>) => (
  <SummaryList
    rows={fields.map(({ name, label }) => ({ key: `${label}, in days`, value: one(values, name) || 'None' }))}
  />
)

const staleWords = 'Somebody else has changed the settings since you opened this page. Open it again to see theirs.'

const linesOf = (errors: Errors) => Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))
