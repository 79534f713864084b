import type { MessageAbout } from '~/app/rules/case/residents'
import { sayDay } from '../../dates'
import { type Errors, one, type Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { sayRefusal } from '../../wording'
import { LetterTools } from '../letters/LetterTools'
import { aboutWords } from './aboutWords'

export type MessageShown = {
  readonly id: string
  readonly about: MessageAbout
  readonly on: string
  readonly words: string
  readonly answer: { readonly on: string; readonly words: string } | null
}

export type MessagesPageProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly messages: readonly MessageShown[]
  /** The reader's role lets them answer. */
  readonly mayAnswer: boolean
  readonly errors: Errors
  readonly values: Values
  readonly refusal?: string
}

/** What the person has written while they follow their request, newest first, and where to answer it. */
export const MessagesPage = ({ reference, messages, ...page }: MessagesPageProps) => {
  const sent = one(page.values, 'message')
  return (
    <>
      <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
      <Column>
        <ErrorSummary
          errors={[
            ...(page.refusal === undefined ? [] : [{ text: sayRefusal(page.refusal) }]),
            ...Object.values(page.errors).map((text) => ({ text, href: `#words-${sent}` })),
          ]}
        />
        <span className="govuk-caption-l">{reference}</span>
        <h1 className="govuk-heading-l">Messages</h1>
        {messages.length === 0 ? <p className="govuk-body">This person has written no message.</p> : null}
        {messages.map((message) => (
          <section key={message.id} className="rp-part">
            <h2 className="govuk-heading-m">{aboutWords[message.about]}</h2>
            <p className="govuk-body">{sayDay(message.on)}</p>
            <InsetText>
              <span className="rp-typed">{message.words || 'The words are not kept any more.'}</span>
            </InsetText>
            {message.about === 'moved' ? (
              <p className="govuk-body">
                The new address or telephone number is on the case already. If something goes by post, make sure that it
                was this person who told us.
              </p>
            ) : null}
            {message.about === 'review' ? (
              <p className="govuk-body">
                <a className="govuk-link" href={`/staff/cases/${reference}/review`}>
                  Look at the answer again
                </a>
              </p>
            ) : null}
            <AnswerPart {...page} message={message} isSent={sent === message.id} />
          </section>
        ))}
      </Column>
    </>
  )
}

type AnswerPartProps = Omit<MessagesPageProps, 'reference' | 'messages'> & {
  readonly message: MessageShown
  /** What was sent was for this message. */
  readonly isSent: boolean
}

const AnswerPart = ({ message, isSent, ...page }: AnswerPartProps) => {
  const typed = isSent ? one(page.values, 'words') : ''
  if (message.answer !== null) {
    return (
      <>
        <h3 className="govuk-heading-s">Answered on {sayDay(message.answer.on)}</h3>
        <p className="govuk-body rp-typed">{message.answer.words}</p>
        {typed ? <TypedTooLate words={typed} /> : null}
      </>
    )
  }
  if (!page.mayAnswer) return <p className="govuk-body">Not answered yet.</p>
  const id = `words-${message.id}`
  return (
    <form method="post" action={page.action} noValidate>
      <OnceKey value={`${page.onceKey}-${message.id}`} />
      <input type="hidden" name="message" value={message.id} />
      <Textarea
        name="words"
        id={id}
        label="Your answer"
        hint="The person reads it on the page of their request. An email tells them that it is there, and not what it says."
        value={typed}
        error={isSent ? page.errors.words : undefined}
      />
      <LetterTools values={isSent ? page.values : {}} />
      <Button>
        Send the answer
        <span className="govuk-visually-hidden"> (message of {sayDay(message.on)})</span>
      </Button>
    </form>
  )
}

const TypedTooLate = ({ words }: { readonly words: string }) => (
  <>
    <p className="govuk-body">This is what you wrote. It was not sent:</p>
    <InsetText>
      <span className="rp-typed">{words}</span>
    </InsetText>
  </>
)
