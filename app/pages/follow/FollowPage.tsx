import type { AskedRight } from '~/app/rules/case/rights'
import type { FollowAct } from '~/app/rules/followActs'
import type { Asked, Place, Timing } from '~/app/rules/following'
import type { Errors } from '../form'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { SummaryList } from '../govuk/SummaryList'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'
import { ActLinks } from './ActLinks'
import { type ComplaintStanding, Complaints } from './Complaints'
import { followForm } from './followForm'
import { OtherRequests } from './OtherRequests'
import { OtherRoutes } from './OtherRoutes'
import { Question, type QuestionProps } from './Question'
import { Services } from './Services'
import { type Extension, TimeBox } from './TimeBox'
import { type PassedOn, Trail } from './Trail'
import { Wanted } from './Wanted'
import { type SaidStep, Working } from './Working'

export type FollowPageProps = {
  readonly controllerName: string
  readonly reference: string
  readonly right: AskedRight
  readonly place: Place
  readonly timing: Timing
  readonly extension: Extension | null
  /** What the person was asked to show: who they are, or that they may ask for somebody else. */
  readonly wanted: string | null
  readonly question: QuestionProps['question'] | null
  readonly services: Asked | null
  readonly complaints: readonly ComplaintStanding[]
  /** Other requests that came out of the same form. */
  readonly others: readonly { readonly reference: string; readonly right: AskedRight }[]
  readonly trail: readonly PassedOn[]
  readonly hasHidden: boolean
  /** An answer went out: a new way to it can be asked for. */
  readonly mayAskLink: boolean
  /** Papers that show they may act would be looked at, asked for or not. */
  readonly maySendAuthority: boolean
  /** What can be done now. */
  readonly acts: readonly FollowAct[]
  readonly working: readonly SaidStep[]
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

/** How a request stands: the time first, then what is waited for, how the time was worked out and what can be done. */
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
          { key: t('follow.facts.what'), value: t(`follow.facts.asked.${page.right}`) },
          { key: t('follow.facts.place'), value: t(`follow.place.${place}`) },
        ]}
      />
      {question ? (
        // Words meant for a question that is over are not put to the next one.
        <Question {...page} question={question} answer={page.isStale ? '' : page.answer} error={error} />
      ) : (
        // A change of language sends the page's form, and keeps what could not be sent.
        <form method="post" action={page.action} id={followForm} noValidate>
          <input type="hidden" name="answer" value={page.answer} />
        </form>
      )}
      {page.wanted ? (
        <Wanted words={page.wanted} from={place === 'waiting-authority' ? 'authority' : 'identity'} />
      ) : page.maySendAuthority ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/follow/papers">
            {t('follow.papers-authority')}
          </a>
        </p>
      ) : null}
      {page.services && place === 'looking' ? <Services {...page.services} /> : null}
      <h2 className="govuk-heading-m">{t('follow.next.heading')}</h2>
      <p className="govuk-body">{t(`follow.next.${place}`)}</p>
      {page.working.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{t(`follow.working.${workingHeading[timing.state]}`)}</h2>
          <Working steps={page.working} />
        </>
      ) : null}
      <Complaints complaints={page.complaints} />
      {page.mayAskLink ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/follow/link">
            {t('prove.link.offer')}
          </a>
        </p>
      ) : null}
      <ActLinks acts={page.acts} />
      <OtherRequests others={page.others} />
      <Trail trail={page.trail} hasHidden={page.hasHidden} />
      <h2 className="govuk-heading-m">{t('follow.contact.heading')}</h2>
      <p className="govuk-body">{t('follow.contact.how', { name })}</p>
      <Contacts contacts={page.contacts} />
      <h2 className="govuk-heading-m">{t('follow.contact.unhappy')}</h2>
      <p className="govuk-body">
        {t('follow.contact.complain', { name })}{' '}
        <a className="govuk-link" href="/follow/complaint">
          {t('follow.contact.how-to-complain')}
        </a>
      </p>
      <OtherRoutes regulator={page.regulator} />
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
