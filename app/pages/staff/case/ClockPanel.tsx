import { sayDay } from '../../dates'
import { Panel } from './Panel'

export type ClockPanelProps = {
  /** Step by step, each with who says so. */
  readonly working: readonly { readonly text: string; readonly source: string }[]
  /** Null while the clock hasn't started. */
  readonly dueOn: string | null
  readonly noticeLimitOn: string | null
}

/** When the answer is due, and how that day was reached: staff can show their working. */
export const ClockPanel = ({ working, dueOn, noticeLimitOn }: ClockPanelProps) => (
  <Panel title="Time to answer">
    <p className="govuk-body">
      {dueOn === null ? 'The time has not started.' : <strong>Due on {sayDay(dueOn)}</strong>}
    </p>
    <ol className="rp-working">
      {working.map(({ text, source }) => (
        <li key={text}>
          {text}
          <span className="rp-working__source">{source}</span>
        </li>
      ))}
    </ol>
    {noticeLimitOn === null ? null : (
      <p className="govuk-body-s">An extension can be told to the person until {sayDay(noticeLimitOn)}.</p>
    )}
  </Panel>
)
