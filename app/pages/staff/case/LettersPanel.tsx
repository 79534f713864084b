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
  }[]
}

/** Letters sent about the case, and those that wait or failed. */
export const LettersPanel = ({ letters }: LettersPanelProps) => (
  <Panel title="Letters">
    {letters.length === 0 ? <p className="govuk-body">No letters yet.</p> : null}
    <ul className="govuk-list govuk-list--spaced">
      {letters.map(({ id, subject, to, sentAt, error, printHref }) => (
        <li key={id}>
          {printHref ? (
            <a className="govuk-link" href={printHref}>
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
