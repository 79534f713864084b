import { sayInstant } from '../../dates'
import type { Changed } from './settingFields'

export type SettingChange = {
  readonly version: number
  readonly changedAt: string
  /** A colleague's name; null where it was nobody of theirs. */
  readonly by: string | null
  readonly changes: readonly Changed[]
}

/** Who changed what and when, the newest first, with what it was and what it became. */
export const SettingChanges = ({ history }: { readonly history: readonly SettingChange[] }) => (
  <section aria-labelledby="history">
    <h2 className="govuk-heading-m" id="history">
      History
    </h2>
    {history.length === 0 ? <p className="govuk-body">Nobody has changed this yet.</p> : null}
    {history.map(({ version, changedAt, by, changes }) => (
      <div key={version} className="rp-part">
        <h3 className="govuk-heading-s">
          {sayInstant(changedAt)}, {by ?? 'the portal'}
        </h3>
        <dl className="govuk-summary-list">
          {changes.map(({ label, before, after }) => (
            <div key={label} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">{label}</dt>
              <dd className="govuk-summary-list__value">
                <span className="rp-typed">Before: {before || 'nothing'}</span>
                <br />
                <span className="rp-typed">Now: {after || 'nothing'}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    ))}
  </section>
)
