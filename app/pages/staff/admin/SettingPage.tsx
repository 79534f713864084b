import type { ReactNode } from 'react'
import { type Errors, one, type Values } from '../../form'
import { Button, ButtonGroup } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { OnceKey } from '../../layout/OnceKey'
import { type SettingChange, SettingChanges } from './SettingChanges'
import { SettingFieldBox } from './SettingFieldBox'
import { SettingsFrame } from './SettingsFrame'
import type { SettingField } from './settingFields'

export type SettingPageProps = {
  readonly path: string
  readonly title: string
  readonly fields: readonly SettingField[]
  /** True right after it was saved. */
  readonly isDone?: boolean
  readonly onceKey: string
  /** The version that is shown, sent with the form: another since then must be looked at first. */
  readonly version: number
  readonly mayChange: boolean
  readonly errors: Errors
  readonly values: Values
  /** True where somebody else was first. */
  readonly stale?: boolean
  readonly notValid?: boolean
  readonly history: readonly SettingChange[]
  /** What the button that undoes all choices says. */
  readonly usual?: string
  /** Other buttons of the form. */
  readonly buttons?: ReactNode
  /** The page of the list that it stands under. */
  readonly under?: string
  readonly children?: ReactNode
  readonly below?: ReactNode
}

/** One kind of settings: its fields for who may change them, its words for who may read them, and who changed what. */
export const SettingPage = ({ title, fields, values, errors, ...page }: SettingPageProps) => (
  <SettingsFrame path={page.under ?? page.path}>
    <ErrorSummary errors={problemsOf(page, errors)} />
    {page.isDone ? <NotificationBanner success>The settings are saved.</NotificationBanner> : null}
    <h1 className="govuk-heading-l">{title}</h1>
    {page.children}
    {page.mayChange ? (
      <form method="post" action={page.path} noValidate>
        <OnceKey value={page.onceKey} />
        <input type="hidden" name="version" value={page.version} />
        <Grouped fields={fields}>
          {(field) => <SettingFieldBox field={field} value={one(values, field.name)} error={errors[field.name]} />}
        </Grouped>
        <ButtonGroup>
          <Button>Save</Button>
          {page.buttons}
          {page.usual ? (
            <Button kind="secondary" name="intent" value="usual">
              {page.usual}
            </Button>
          ) : null}
        </ButtonGroup>
      </form>
    ) : (
      <Grouped fields={fields}>
        {({ name, label, language }) => (
          <p className="govuk-body">
            <strong>{label}:</strong>{' '}
            <span className="rp-typed" lang={language}>
              {one(values, name) || 'Nothing'}
            </span>
          </p>
        )}
      </Grouped>
    )}
    {page.below}
    <SettingChanges history={page.history} />
  </SettingsFrame>
)

type GroupedProps = {
  readonly fields: readonly SettingField[]
  readonly children: (field: SettingField) => ReactNode
}

const Grouped = ({ fields, children }: GroupedProps) => (
  <>
    {fields.map((field, at) => (
      <div key={field.name}>
        {field.group && field.group !== fields[at - 1]?.group ? (
          <h2 className="govuk-heading-m">{field.group}</h2>
        ) : null}
        {children(field)}
      </div>
    ))}
  </>
)

const problemsOf = ({ stale, notValid }: Pick<SettingPageProps, 'stale' | 'notValid'>, errors: Errors) => [
  ...(stale
    ? [{ text: 'Somebody else has changed this since you opened this page. Open it again to see theirs.' }]
    : []),
  ...(notValid ? [{ text: 'This can’t be kept as it is. Check what you wrote.' }] : []),
  ...Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
]
