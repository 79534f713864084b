import type { Skip } from '~/app/rules/queueChoice'
import { sayInstant } from '../../dates'
import { Button } from '../../govuk/Button'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Column } from '../../layout/Column'
import { LeftOut } from './LeftOut'
import { cases as sayCases } from './queueWords'

export type BulkDonePageProps = {
  readonly id: string
  readonly act: 'assign' | 'chase'
  /** Whose the cases became; null is nobody's. */
  readonly givenTo: string | null
  readonly until: string | null
  readonly undoneAt: string | null
  readonly canUndo: boolean
  readonly cases: readonly {
    readonly reference: string
    readonly isOpen: boolean
    readonly skip: Skip | null
    readonly isUndone: boolean
    readonly notUndone: Skip | null
  }[]
}

/** What was done to many cases, what was left out, and the way back. */
export const BulkDonePage = ({ id, act, givenTo, until, undoneAt, canUndo, cases }: BulkDonePageProps) => {
  const done = cases.filter(({ skip }) => skip === null)
  const undone = cases.filter(({ isUndone }) => isUndone)
  return (
    <Column>
      <NotificationBanner success={done.length > 0}>
        {undoneAt === null ? doneWords(act, done.length, givenTo) : undoneWords(act, undone.length)}
      </NotificationBanner>
      <h1 className="govuk-heading-l">{act === 'assign' ? 'Cases assigned' : 'Cases chased'}</h1>
      {canUndo && done.length > 0 ? (
        <form method="post" action={`/staff/bulk/done/${id}`}>
          <p className="govuk-body">
            {until === null
              ? 'Undoing puts back who each case belonged to, unless somebody has changed that since.'
              : `This can be undone for 10 minutes, until ${sayInstant(until)}: the reminders leave after that.`}
          </p>
          <Button kind="secondary">Undo</Button>
        </form>
      ) : null}
      {undoneAt === null && !canUndo && until !== null ? (
        <p className="govuk-body">The 10 minutes are over: the reminders leave, and this can no longer be undone.</p>
      ) : null}
      {undoneAt === null ? null : (
        <LeftOut
          heading="These stay as they were made"
          cases={cases.map(({ reference, notUndone }) => ({ reference, skip: notUndone }))}
        />
      )}
      <LeftOut heading="These were left out" cases={cases} />
      {done.length === 0 ? null : (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{sayCases(done.length)}</span>
          </summary>
          <ul className="govuk-list govuk-details__text">
            {done.map(({ reference, isOpen }) => (
              <li key={reference}>
                {isOpen ? (
                  <a className="govuk-link" href={`/staff/cases/${reference}`}>
                    {reference}
                  </a>
                ) : (
                  reference
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/staff">
          Back to the cases
        </a>
      </p>
    </Column>
  )
}

const doneWords = (act: 'assign' | 'chase', n: number, givenTo: string | null): string => {
  if (n === 0) return 'Nothing was done.'
  if (act === 'chase') return `Whoever ${sayCases(n)} ${n === 1 ? 'waits' : 'wait'} for will be reminded.`
  return givenTo === null
    ? `${sayCases(n)} now ${n === 1 ? 'belongs' : 'belong'} to nobody.`
    : `${sayCases(n)} assigned to ${givenTo}.`
}

const undoneWords = (act: 'assign' | 'chase', n: number): string =>
  act === 'chase'
    ? `Undone: the reminders of ${sayCases(n)} will not leave.`
    : `Undone: ${sayCases(n)} ${n === 1 ? 'is' : 'are'} back where ${n === 1 ? 'it was' : 'they were'}.`
