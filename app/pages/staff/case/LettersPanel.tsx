import { sayInstant } from '../../dates'
import { Panel } from './Panel'

export type LettersPanelProps = {
  readonly letters: readonly {
    readonly id: string
    readonly subject: string
    readonly to: string
    /** Null while it waits to be sent. */
    readonly sentAt: string | null
    /** Why it could not be sent, in words. */
    readonly error?: string
    /** Where it is printed, where it could not be emailed. */
    readonly printHref?: string
    /** Where it is read as it was sent, or as it would be. */
    readonly href?: string
  }[]
}

/** Letters sent about the case, and those that wait or failed. */
export const LettersPanel = ({ letters }: LettersPanelProps) => (
  <Panel title="Letters" id="letters">
    {letters.length === 0 ? <p className="govuk-body">No letters yet.</p> : null}
    <ul className="govuk-list govuk-list--spaced">
      {letters.map(({ id, subject, to, sentAt, error, printHref, href = printHref }) => (
        <li key={id}>
          {href ? (
            <a className="govuk-link" href={href}>
              {subject}
            </a>
          ) : (
            subject
          )}
          <span className="rp-working__source govuk-body-s">
            To {to}. {sentAt === null ? (error ?? 'Waiting to be sent.') : `Sent ${sayInstant(sentAt)}.`}
          </span>
        </li>
      ))}
    </ul>
  </Panel>
)
