import { sayDay, sayInstant, sayShortDay } from '../../dates'
import { NotificationBanner } from '../../govuk/NotificationBanner'

export type WaitingSearchesPageProps = {
  readonly searches: readonly {
    readonly id: string
    readonly reference: string
    readonly title: string
    readonly openedAt: string
    readonly dueOn: string | null
    readonly isFailed: boolean
    readonly name: string
    readonly dateOfBirth: string
    readonly asked: string
  }[]
  /** They are those of the reader's own services, and not all. */
  readonly isOwn: boolean
  readonly done?: string
}

/** Searches that wait for a service, oldest first: whom to look for, and what was asked. */
export const WaitingSearchesPage = ({ searches, isOwn, done }: WaitingSearchesPageProps) => (
  <>
    {done ? <NotificationBanner success>{done}</NotificationBanner> : null}
    <h1 className="govuk-heading-l">Searches</h1>
    <p className="govuk-body">
      {isOwn
        ? 'Somebody has asked what the council holds about them. Say for each row that was found whether it is theirs, and add what your service holds elsewhere.'
        : 'What waits for services, in every open case.'}
    </p>
    {searches.length === 0 ? <p className="govuk-body">No search is waiting.</p> : null}
    {searches.map((search) => (
      <section key={search.id} className="rp-candidate">
        <h2 className="govuk-heading-m">
          <a className="govuk-link" href={`/staff/cases/${search.reference}/searches/${search.id}`}>
            {search.title}: {search.name}
          </a>
        </h2>
        <p className="govuk-body">
          Born on {sayShortDay(search.dateOfBirth)}. {search.reference}, asked for on {sayInstant(search.openedAt)}.{' '}
          {search.dueOn === null ? null : `The answer is due on ${sayDay(search.dueOn)}. `}
          {search.isFailed ? <strong>This place could not be searched: please look there yourself.</strong> : null}
        </p>
        <p className="govuk-body">
          What they asked for: <span className="rp-typed">{search.asked || 'everything about them'}</span>
        </p>
      </section>
    ))}
  </>
)
