import { type Errors, one, type Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { ViewFields } from './ViewFields'

export type ViewsPageProps = {
  readonly views: readonly {
    readonly id: string
    readonly name: string
    readonly ask: string
    readonly isShared: boolean
  }[]
  /** What would be saved; null where nothing is. */
  readonly saving: { readonly query: string; readonly says: string } | null
  readonly done: string
  readonly onceKey: string
  readonly errors: Errors
  readonly values: Values
}

/** Saves the view that somebody came from, and lists their own. */
export const ViewsPage = ({ views, saving, done, onceKey, errors, values }: ViewsPageProps) => (
  <Column>
    <BackLink href={saving === null || saving.query === '' ? '/staff' : `/staff?${saving.query}`} />
    <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
    {doneWords[done] ? <NotificationBanner success>{doneWords[done]}</NotificationBanner> : null}
    <h1 className="govuk-heading-l">Saved views</h1>
    {saving === null ? null : (
      <form method="post" action={`/staff/views?index&${saving.query}`} noValidate>
        <OnceKey value={onceKey} />
        <input type="hidden" name="query" value={saving.query} />
        <h2 className="govuk-heading-m">Save a view</h2>
        <p className="govuk-body">It shows: {saving.says}.</p>
        <ViewFields name={one(values, 'name')} shared={one(values, 'shared')} error={errors.name} />
        <Button>Save the view</Button>
      </form>
    )}
    <h2 className="govuk-heading-m">Your views</h2>
    {views.length === 0 ? (
      <p className="govuk-body">You have saved none yet. Filter the cases, then choose “Save this view”.</p>
    ) : (
      <ul className="govuk-list">
        {views.map(({ id, name, ask, isShared }) => (
          <li key={id} className="rp-own-view">
            <a className="govuk-link" href={ask === '' ? '/staff' : `/staff?${ask}`}>
              {name}
            </a>
            {isShared ? ' (shared with the team) ' : ' '}
            <a className="govuk-link" href={`/staff/views/${id}`}>
              Change<span className="govuk-visually-hidden"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
  </Column>
)

const doneWords: Readonly<Record<string, string>> = {
  saved: 'The view is saved. It stands beside the other views.',
  changed: 'The view is changed.',
  deleted: 'The view is deleted.',
}
