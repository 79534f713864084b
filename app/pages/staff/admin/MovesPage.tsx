import { sayWhyMoved } from '~/app/rules/reminders'
import { sayDay, sayShortDay } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { InsetText } from '../../govuk/InsetText'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Table } from '../../govuk/Table'
import { saySource, type VersionLine } from './versions'

type MoveLine = { readonly reference: string; readonly before: string; readonly after: string } & {
  readonly because: Parameters<typeof sayWhyMoved>[0]
}

export type MovesPageProps = {
  readonly done?: string
  readonly line: VersionLine
  /** False while open cases are still being gone through. */
  readonly isApplied: boolean
  /** Null for a role that works neither with cases nor with settings. */
  readonly moves: readonly MoveLine[] | null
  /** False for a role that sees no cases: references stay, without a way in. */
  readonly mayOpen: boolean
}

/** What one list of bank holidays moved. References and days only. */
export const MovesPage = ({ done, line, isApplied, moves, mayOpen }: MovesPageProps) => (
  <>
    <BackLink href="/staff/holidays" text="Back to bank holidays" />
    {done ? <NotificationBanner success>{done}</NotificationBanner> : null}
    <h1 className="govuk-heading-l">Bank holidays, version {line.version}</h1>
    <p className="govuk-body rp-typed">
      Loaded on {sayDay(line.loadedOn)}, from: {saySource(line)}
    </p>
    {isApplied ? null : (
      <InsetText>
        The open cases are still being counted again. Load this page again in a minute to see all that moved.
      </InsetText>
    )}
    {moves === null ? null : <h2 className="govuk-heading-m">{sayCount(moves.length, isApplied)}</h2>}
    {moves === null || moves.length === 0 ? null : (
      <Table
        wide
        caption="Due dates that moved"
        captionHidden
        head={['Case', 'From', 'To', 'Why']}
        rows={moves.map(({ reference, before, after, because }) => ({
          key: `${reference} ${before}`,
          cells: [
            mayOpen ? (
              <a key="reference" className="govuk-link" href={`/staff/cases/${reference}`}>
                {reference}
              </a>
            ) : (
              reference
            ),
            sayShortDay(before),
            sayShortDay(after),
            capital(sayWhyMoved(because)),
          ],
        }))}
      />
    )}
  </>
)

function sayCount(count: number, isApplied: boolean): string {
  const sofar = isApplied ? '' : ' so far'
  if (count === 0) return `No due date moved${sofar}`
  return count === 1 ? `1 due date moved${sofar}` : `${count} due dates moved${sofar}`
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
