import { sayInstant } from '../../dates'

export type TimelineProps = {
  /** Newest first. */
  readonly entries: readonly {
    readonly at: string
    readonly text: string
    /** What somebody said or was told, in their own words. */
    readonly words?: string
    readonly by: string
  }[]
}

/** Everything that happened to the case, by whom and when. */
export const Timeline = ({ entries }: TimelineProps) => (
  <section className="rp-part" id="timeline">
    <h2 className="govuk-heading-m">Timeline</h2>
    <ol className="rp-timeline">
      {entries.map(({ at, text, words, by }) => (
        <li key={`${at} ${text}`} className="rp-timeline__entry">
          {text}
          {words ? <q className="rp-timeline__words rp-typed">{words}</q> : null}
          <span className="rp-timeline__when">
            {by}, <time dateTime={at}>{sayInstant(at)}</time>
          </span>
        </li>
      ))}
    </ol>
  </section>
)
