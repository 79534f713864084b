import { BackLink } from '../../govuk/BackLink'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { AsideFiles, type AsideFilesProps, AsideNotes, type AsideNotesProps } from './Aside'
import { CaseHeader, type CaseHeaderProps } from './CaseHeader'
import { CaseSummary, type CaseSummaryProps } from './CaseSummary'
import { ClockPanel, type ClockPanelProps } from './ClockPanel'
import { JumpList } from './JumpList'
import { LettersPanel, type LettersPanelProps } from './LettersPanel'
import { MoreActs, type MoreActsProps } from './MoreActs'
import { NextSteps, type NextStepsProps } from './NextSteps'
import { PersonPanel, type PersonPanelProps } from './PersonPanel'
import { Searches, type SearchesProps } from './Searches'
import { Timeline, type TimelineProps } from './Timeline'

export type CasePageProps = {
  readonly header: CaseHeaderProps
  readonly next: NextStepsProps
  readonly summary: CaseSummaryProps
  readonly clock: ClockPanelProps
  readonly person: PersonPanelProps
  /** Absent for an objection, which searches nothing. */
  readonly searches?: SearchesProps
  readonly notes: AsideNotesProps
  readonly files: AsideFilesProps
  readonly timeline: TimelineProps
  readonly letters: LettersPanelProps
  /** Other things that may be done: ask for identity, extend, close. */
  readonly acts: MoreActsProps['acts']
  /** What was just done, in words. */
  readonly done?: string
}

/** One case: what to do next, by when and why; how it stands; then who asks, what was found, what staff keep beside it. */
export const CasePage = (page: CasePageProps) => (
  <>
    <BackLink href="/staff" text="Back to the queue" />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <CaseHeader {...page.header} />
    <JumpList places={places(page)} />
    <div className="rp-case">
      <div>
        <NextSteps {...page.next} />
        <CaseSummary {...page.summary} />
      </div>
      <ClockPanel {...page.clock} />
    </div>
    <div className="rp-case">
      <div>
        <PersonPanel {...page.person} />
        {page.searches ? <Searches {...page.searches} /> : null}
        <AsideNotes {...page.notes} />
        <AsideFiles {...page.files} />
        <Timeline {...page.timeline} />
      </div>
      <div>
        <MoreActs acts={page.acts} />
        <LettersPanel {...page.letters} />
      </div>
    </div>
  </>
)

const places = ({ searches, acts }: CasePageProps) => [
  { id: 'next', text: 'What to do next' },
  { id: 'summary', text: 'Summary' },
  { id: 'clock', text: 'Time to answer' },
  { id: 'request', text: 'The request' },
  ...(searches ? [{ id: 'searches', text: 'Searches' }] : []),
  { id: 'notes', text: 'Notes' },
  { id: 'files', text: 'Attached files' },
  { id: 'timeline', text: 'Timeline' },
  ...(acts.length === 0 ? [] : [{ id: 'acts', text: 'Other acts' }]),
  { id: 'letters', text: 'Letters' },
]
