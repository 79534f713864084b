import { sayInstant } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { InsetText } from '../../govuk/InsetText'

export type LetterPageProps = { readonly reference: string } & (
  | {
      readonly kind: 'sent'
      readonly sentAt: string
      readonly subject: string
      readonly text: string
      readonly language: string
    }
  | { readonly kind: 'waiting'; readonly subject: string; readonly text: string; readonly language: string }
  | { readonly kind: 'not-kept'; readonly sentAt: string }
)

/** One letter of a case: as it was sent, or as it would be sent now. */
export const LetterPage = (page: LetterPageProps) => (
  <>
    <BackLink href={`/staff/cases/${page.reference}`} text="Back to the case" />
    <h1 className="govuk-heading-l">{page.kind === 'waiting' ? 'A letter that has not left' : 'A letter as sent'}</h1>
    <InsetText>{sayStanding(page)}</InsetText>
    {page.kind === 'not-kept' ? null : (
      <article className="rp-printed" lang={page.language} aria-label="The letter">
        <h2 className="govuk-heading-m">{page.subject}</h2>
        <div className="rp-printed__words">{page.text}</div>
      </article>
    )}
  </>
)

function sayStanding(page: LetterPageProps): string {
  switch (page.kind) {
    case 'sent':
      return `It left on ${sayInstant(page.sentAt)}. A link or a code in it is not kept: a mark stands in its place.`
    case 'waiting':
      return 'This is how it would read if it left now. A link or a code is made only as it leaves: a mark stands in its place.'
    case 'not-kept':
      return `It left on ${sayInstant(page.sentAt)}. Its words are not kept.`
  }
}
