import { sayInstant } from '../../dates'
import { Button } from '../../govuk/Button'
import type { ImportPageProps } from './ImportPage'

/** What was brought in, and the way back. */
export const ImportedPanel = ({
  id,
  cases,
  doneAt,
  undoneAt,
  workedOn,
}: ImportPageProps & { readonly doneAt: string }) => (
  <>
    <p className="govuk-body">
      {`${cases.toLocaleString('en-GB')} ${cases === 1 ? 'request was' : 'requests were'} brought in on ${sayInstant(doneAt)}.`}
    </p>
    {undoneAt === null ? (
      <>
        {workedOn.length === 0 ? null : (
          <>
            <p className="govuk-body">Somebody has worked on these since, so nothing can be taken back:</p>
            <ul className="govuk-list govuk-list--bullet">
              {workedOn.map((reference) => (
                <li key={reference}>
                  <a className="govuk-link" href={`/staff/cases/${reference}`}>
                    {reference}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="govuk-body">
          Taking it back ends every one of these cases, and deletes what the portal holds of their people. It cannot be
          done once somebody has worked on one of them.
        </p>
        <form method="post" action={`/staff/imports/${id}`}>
          <Button kind="secondary" name="intent" value="undo">
            Take everything back
          </Button>
        </form>
      </>
    ) : (
      <p className="govuk-body">{`It was all taken back on ${sayInstant(undoneAt)}.`}</p>
    )}
  </>
)
