import type { Place, Timing } from '~/app/rules/following'
import type { Errors } from '../form'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { InsetText } from '../govuk/InsetText'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { SummaryList } from '../govuk/SummaryList'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'
import { Question, type QuestionProps } from './Question'
import { type Extension, TimeBox } from './TimeBox'
import { InWelsh, type SaidStep, type WelshWorking, Working } from './Working'

export type FollowPageProps = {
  readonly controllerName: string
  readonly reference: string
  readonly right: 'access' | 'objection'
  readonly place: Place
  readonly timing: Timing
  readonly extension: Extension | null
  /** What the person was asked to show of who they are. */
  readonly wanted: string | null
  readonly question: QuestionProps['question'] | null
  readonly working: readonly SaidStep[]
  readonly welsh: WelshWorking
  readonly contacts: readonly ContactDetails[]
  readonly regulator: Omit<ContactDetails, 'role'> & { readonly name: string }
  readonly action: string
  readonly onceKey: string
  /** By field: `answer`. */
  readonly errors: Errors
  readonly answer: string
  /** An answer came to a question that no longer waits for one. */
  readonly isStale: boolean
}

/** How a request stands: the time first, then how it was worked out, what is waited for and what happens next. */
export const FollowPage = (page: FollowPageProps) => {
  const t = useWords()
  const { controllerName: name, place, timing, question } = page
  const error = page.errors.answer && t(page.errors.answer)
  return (
    <Column>
      <ErrorSummary errors={error ? [{ text: error, href: '#answer' }] : []} />
      {page.isStale ? <NotificationBanner>{t('follow.question.stale')}</NotificationBanner> : null}
      <h1 className="govuk-heading-l">{t('follow.heading')}</h1>
      <TimeBox timing={timing} extension={page.extension} />
      {page.isStale && page.answer ? (
        <>
          <p className="govuk-body">{t('follow.question.unsent')}</p>
          <p className="govuk-body rp-typed">{page.answer}</p>
        </>
      ) : null}
      <SummaryList
        rows={[
          { key: t('follow.facts.controller'), value: name },
          { key: t('follow.facts.reference'), value: page.reference },
          { key: t('follow.facts.asked'), value: t(`follow.facts.${page.right}`) },
          { key: t('follow.facts.place'), value: t(`follow.place.${place}`) },
        ]}
      />
      {question ? (
        // Words meant for a question that is over are not put to the next one.
        <Question {...page} question={question} answer={page.isStale ? '' : page.answer} error={error} />
      ) : null}
      {page.wanted ? <Wanted words={page.wanted} /> : null}
      {page.working.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t(`follow.working.${workingHeading[timing.state]}`)}</h2>
          <Working steps={page.working} />
          <InWelsh {...page.welsh} />
        </>
      ) : null}
      <h2 className="govuk-heading-m">{t('follow.next.heading')}</h2>
      <p className="govuk-body">{t(`follow.next.${place}`)}</p>
      <h2 className="govuk-heading-m">{t('follow.contact.heading')}</h2>
      <p className="govuk-body">{t('follow.contact.how', { name })}</p>
      <Contacts contacts={page.contacts} />
      <h2 className="govuk-heading-m">{t('follow.contact.unhappy')}</h2>
      <p className="govuk-body">{t('follow.contact.complain', { name })}</p>
      <p className="govuk-body">{t('follow.contact.regulator', { regulator: page.regulator.name })}</p>
      <Contacts contacts={[{ ...page.regulator, role: page.regulator.name }]} />
    </Column>
  )
}

/** A date is spoken of only where there is one. */
const workingHeading: Readonly<Record<Timing['state'], string>> = {
  'not-started': 'steps',
  paused: 'steps',
  running: 'heading',
  late: 'heading',
  answered: 'was',
  withdrawn: 'steps',
}

const Wanted = ({ words }: { readonly words: string }) => {
  const t = useWords()
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.identity.heading')}</h2>
      <p className="govuk-body">{t('follow.identity.why')}</p>
      <InsetText>
        <span className="rp-typed">{words}</span>
      </InsetText>
      <p className="govuk-body">{t('follow.identity.hard')}</p>
    </>
  )
}
