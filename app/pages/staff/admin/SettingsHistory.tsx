import type { Watching } from '~/app/rules/case/watches'
import { londonDay } from '~/app/rules/day'
import { sayShortDay } from '../../dates'
import { Table } from '../../govuk/Table'
import { fields } from './settingsForm'

export type SettingsLine = {
  readonly version: number
  readonly watching: Watching
  readonly changedAt: string
  /** A colleague's name; null where it was nobody of theirs. */
  readonly by: string | null
  /** False while the open cases do not follow it yet. */
  readonly isApplied: boolean
}

/** Every version of the settings, the newest first. */
export const SettingsHistory = ({ history }: { readonly history: readonly SettingsLine[] }) =>
  history.length === 0 ? (
    <p className="govuk-body">Nobody has changed the settings yet.</p>
  ) : (
    <Table
      wide
      caption="What was changed, in days"
      head={['Version', 'Since', 'By', ...fields.map(({ label }) => label), 'Open cases']}
      rows={history.map(({ version, watching, changedAt, by, isApplied }) => ({
        key: String(version),
        cells: [
          version,
          sayShortDay(londonDay(changedAt)),
          by ?? 'The portal',
          ...fields.map(({ name }) => watching[name] ?? 'None'),
          isApplied ? 'Follow it' : 'Not yet',
        ],
      }))}
    />
  )
