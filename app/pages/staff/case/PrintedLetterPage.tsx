import type { Person } from '~/app/rules/people'
import { sayDay, sayInstant } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { OnceKey } from '../../layout/OnceKey'

export type PrintedLetterPageProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly subject: string
  readonly text: string
  readonly language: 'en' | 'cy'
  readonly person: Person
  readonly today: string
  /** Null until somebody says that it was posted. */
  readonly postedAt: string | null
}

/** A letter to print and post: the browser prints the letter alone. */
export const PrintedLetterPage = (page: PrintedLetterPageProps) => (
  <>
    <div className="rp-unprinted">
      <BackLink href={`/staff/cases/${page.reference}`} text="Back to the case" />
      <h1 className="govuk-heading-l">A letter to post</h1>
      <InsetText>
        {page.postedAt === null
          ? 'This person has no email address. Print this page, which prints the letter alone, and post it today: until it is posted, it has told them nothing.'
          : `Posted: recorded on ${sayInstant(page.postedAt)}.`}
      </InsetText>
      {page.postedAt === null ? (
        <form method="post" action={page.action}>
          <OnceKey value={page.onceKey} />
          <Button>I have posted this letter</Button>
        </form>
      ) : null}
    </div>
    <article className="rp-printed" lang={page.language} aria-label="The letter">
      <p className="rp-printed__address">
        {[page.person.name, ...page.person.addressLines, page.person.postcode].join('\n')}
      </p>
      <p>{sayDay(page.today, page.language)}</p>
      <h2 className="govuk-heading-m">{page.subject}</h2>
      <div className="rp-printed__words">{page.text}</div>
    </article>
  </>
)
