import { sayInstant } from '../../dates'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { FileUpload } from '../../govuk/FileUpload'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Table } from '../../govuk/Table'
import { OnceKey } from '../../layout/OnceKey'
import { SettingsFrame } from './SettingsFrame'

export type RegistersPageProps = {
  readonly done?: string
  readonly controller: string
  readonly mayLoad: boolean
  readonly onceKey: string
  readonly versions: readonly {
    readonly version: number
    readonly loadedAt: string
    readonly by: string | null
  }[]
  /** Why what was sent last was not taken. */
  readonly error?: string
  readonly faults?: readonly { readonly line: number; readonly path: string; readonly message: string }[]
}

/** The register of processing in force, the versions before it, and how a newer one is sent in. */
export const RegistersPage = ({
  done,
  controller,
  mayLoad,
  onceKey,
  versions,
  error,
  faults = [],
}: RegistersPageProps) => (
  <SettingsFrame path="/staff/registers">
    <ErrorSummary errors={error === undefined ? [] : [{ text: error, href: '#file' }]} />
    {done ? <NotificationBanner success>{done}</NotificationBanner> : null}
    <h1 className="govuk-heading-l">Register of processing</h1>
    <p className="govuk-body">
      What people are told of who gets their information, why, and how long it is kept comes from this register.{' '}
      <a className="govuk-link" href={`/registers/${controller}`}>
        Read the version in force
      </a>
    </p>
    {faults.length === 0 ? null : (
      <Table
        wide
        caption="What to mend in the file"
        head={['Line', 'Where', 'What']}
        rows={faults.map(({ line, path, message }, at) => ({
          key: `${at} ${line} ${path}`,
          cells: [
            line,
            <span key="path" className="rp-typed">
              {path}
            </span>,
            <span key="message" className="rp-typed">
              {message}
            </span>,
          ],
        }))}
      />
    )}
    {mayLoad ? (
      <form method="post" action="/staff/registers" encType="multipart/form-data" noValidate>
        <OnceKey value={onceKey} />
        <FileUpload
          name="file"
          label="Send a newer register"
          hint="A YAML file, 2 MB at most. You are shown what it would change before anything does."
          accept=".yaml,.yml"
          error={error}
        />
        <Button>See what it would change</Button>
      </form>
    ) : null}
    <Table
      wide
      caption="Every version"
      head={['Version', 'In force from', 'Put in force by']}
      rows={versions.map(({ version, loadedAt, by }) => ({
        key: String(version),
        cells: [version, sayInstant(loadedAt), by ?? 'The portal’s own files'],
      }))}
    />
  </SettingsFrame>
)
