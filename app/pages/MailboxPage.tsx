import { Fragment } from 'react'
import { sayInstant } from './dates'
import { Column } from './layout/Column'

export type MailboxPageProps = {
  readonly letters: readonly {
    readonly id: string
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly at: string
  }[]
}

/** Letters that a portal without a mail server would have sent, newest first. Development and demonstration only. */
export const MailboxPage = ({ letters }: MailboxPageProps) => (
  <Column>
    <h1 className="govuk-heading-xl">Mailbox</h1>
    <p className="govuk-body">
      No mail server is set, so letters come here instead. Nothing on this page has been sent to anybody.
    </p>
    {letters.length === 0 ? <p className="govuk-body">There are no letters yet.</p> : null}
    {[...letters]
      .sort((a, b) => b.at.localeCompare(a.at))
      .map(({ id, to, subject, text, at }) => (
        <article key={id} className="rp-letter" id={`letter-${id}`}>
          <h2 className="govuk-heading-m">{subject}</h2>
          <p className="govuk-body-s">
            To {to}
            <br />
            <time dateTime={at}>{sayInstant(at)}</time>
          </p>
          <p className="govuk-body rp-typed">
            {/* Splitting by a pattern with one group puts each address at an odd place. */}
            {text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/).map((part, index) =>
              index % 2 === 1 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter never change places
                <a key={index} className="govuk-link" href={part}>
                  {part}
                </a>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter never change places
                <Fragment key={index}>{part}</Fragment>
              ),
            )}
          </p>
        </article>
      ))}
  </Column>
)
