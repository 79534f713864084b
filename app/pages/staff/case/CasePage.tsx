import { BackLink } from '../../govuk/BackLink'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { CaseHeader, type CaseHeaderProps } from './CaseHeader'
import { ClockPanel, type ClockPanelProps } from './ClockPanel'
import { LettersPanel, type LettersPanelProps } from './LettersPanel'
import { NextSteps, type NextStepsProps } from './NextSteps'
import { Panel } from './Panel'
import { PersonPanel, type PersonPanelProps } from './PersonPanel'
import { Searches, type SearchesProps } from './Searches'
import { Timeline, type TimelineProps } from './Timeline'

export type CasePageProps = {
  readonly header: CaseHeaderProps
  readonly next: NextStepsProps
  readonly clock: ClockPanelProps
  readonly person: PersonPanelProps
  /** Absent for an objection, which searches nothing. */
  readonly searches?: SearchesProps
  readonly timeline: TimelineProps
  readonly letters: LettersPanelProps
  /** Other things that may be done: ask for identity, extend, close. */
  readonly acts: readonly { readonly text: string; readonly href: string }[]
  /** What was just done, in words. */
  readonly done?: string
}

/** One case: what to do next first, then who asks and what was found, with the clock and letters beside. */
export const CasePage = (page: CasePageProps) => (
  <>
    <BackLink href="/staff" text="Back to the queue" />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <CaseHeader {...page.header} />
    <div className="rp-case">
      <div>
        <NextSteps {...page.next} />
        <PersonPanel {...page.person} />
        {page.searches ? <Searches {...page.searches} /> : null}
        <Timeline {...page.timeline} />
      </div>
      <div>
        <ClockPanel {...page.clock} />
        {page.acts.length === 0 ? null : (
          <Panel title="Other acts">
            <ul className="govuk-list">
              {page.acts.map(({ text, href }) => (
                <li key={href}>
                  <a className="govuk-link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <LettersPanel {...page.letters} />
      </div>
    </div>
  </>
)
