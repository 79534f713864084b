import { nationNames } from '~/app/rules/clock/feed'
import type { Lacking } from '~/app/rules/clock/lacking'
import { sayDay } from '../../dates'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { SummaryList } from '../../govuk/SummaryList'
import { Table } from '../../govuk/Table'
import { WarningText } from '../../govuk/WarningText'
import { LoadForms, type LoadFormsProps } from './LoadForms'
import { type NationDays, NationHolidays } from './NationHolidays'
import { saySource, type VersionLine, versionPath } from './versions'

export type HolidaysPageProps = {
  readonly done?: string
  readonly versions: readonly VersionLine[]
  readonly nations: readonly NationDays[]
  readonly lacking: readonly Lacking[]
  /** For those who may load a new list; null for those who may only read. */
  readonly forms: LoadFormsProps | null
}

/** The bank holidays that every due date is counted by, and how an administrator loads newer ones. */
export const HolidaysPage = ({ done, versions, nations, lacking, forms }: HolidaysPageProps) => {
  const [inForce] = versions
  const errors = forms?.errors ?? []
  return (
    <>
      <ErrorSummary errors={errors.map((text) => ({ text, href: forms?.failed && `#${forms.failed}` }))} />
      {done ? <NotificationBanner success>{done}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">Bank holidays</h1>
      <p className="govuk-body">
        An answer that would be due on a bank holiday or at a weekend is due on the next working day. Every due date is
        counted by this list.
      </p>
      {lacking.map(({ nation, year }) => (
        <WarningText key={`${nation} ${year}`}>
          The bank holidays of {year} are missing for {nationNames[nation]}. Dates in {year} may be counted wrongly
          until a newer list is loaded.
        </WarningText>
      ))}
      {inForce ? (
        <SummaryList
          rows={[
            { key: 'In force', value: `Version ${inForce.version}` },
            { key: 'Since', value: sayDay(inForce.loadedOn) },
            { key: 'From', value: <span className="rp-typed">{saySource(inForce)}</span> },
          ]}
        />
      ) : null}
      {forms ? <LoadForms {...forms} /> : null}
      <h2 className="govuk-heading-m">The next twelve months</h2>
      {nations.map((nation) => (
        <NationHolidays key={nation.nation} {...nation} />
      ))}
      <Table
        caption="Every list that was loaded"
        head={['Version', 'Loaded on', 'From']}
        rows={versions.map((line) => ({
          key: String(line.version),
          cells: [
            <a key="version" className="govuk-link" href={versionPath(line.version)}>
              {line.version}
              <span className="govuk-visually-hidden">: what it moved</span>
            </a>,
            sayDay(line.loadedOn),
            <span key="source" className="rp-typed">
              {saySource(line)}
            </span>,
          ],
        }))}
      />
    </>
  )
}
