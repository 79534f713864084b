import type { DueLabel } from '~/app/rules/clock/label'
import { sayDay } from '../../dates'
import { type ComplaintSaid, sayAcknowledgeBy } from '../acts/ComplaintsPage'
import { DueTag } from '../DueTag'
import { Panel } from './Panel'

export type ClockPanelProps = {
  /** How the time stands, in a sentence. */
  readonly standing: string
  /** The same in a word or two, where that says more. */
  readonly due?: DueLabel
  /** What else is to be known of it: an extension, when the answer is due once a pause ends. */
  readonly notes: readonly string[]
  /** Days beside the one the law sets, each with what it is for. */
  readonly days: readonly { readonly name: string; readonly on: string; readonly why?: string }[]
  /** Step by step, each with who says so. */
  readonly working: readonly { readonly text: string; readonly source: string }[]
  /** Complaints that are not acknowledged yet. */
  readonly complaints: readonly Pick<ComplaintSaid, 'id' | 'receivedOn' | 'acknowledgeBy' | 'isLate'>[]
  readonly complaintsHref: string
}

/** How the time to answer stands, and how that was reached: staff can show their working. */
export const ClockPanel = ({ standing, due, notes, days, working, complaints, complaintsHref }: ClockPanelProps) => (
  <Panel title="Time to answer" id="clock">
    <p className="govuk-body rp-clock__standing">
      <strong>{standing}</strong>
      {due === undefined ? null : <DueTag due={due} />}
    </p>
    {notes.map((note) => (
      <p key={note} className="govuk-body-s">
        {note}
      </p>
    ))}
    {days.length === 0 ? null : (
      <dl className="rp-clock__days">
        {days.map(({ name, on, why }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {sayDay(on)}
              {why === undefined ? null : <span className="rp-working__source">{why}</span>}
            </dd>
          </div>
        ))}
      </dl>
    )}
    {complaints.map((complaint) => (
      <p key={complaint.id} className="govuk-body-s">
        <a className="govuk-link" href={complaintsHref}>
          Complaint of {sayDay(complaint.receivedOn)}
        </a>
        . {sayAcknowledgeBy(complaint)}
      </p>
    ))}
    <h3 className="govuk-heading-s">How the time was counted</h3>
    <ol className="rp-working">
      {working.map(({ text, source }) => (
        <li key={text}>
          {text}
          <span className="rp-working__source">{source}</span>
        </li>
      ))}
    </ol>
  </Panel>
)
