import { sayInstant } from '../../dates'

export type ShownMark = {
  readonly id: string
  /** The words it hides, or what kind of place it is. */
  readonly words: string
  readonly exemption: string
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: string
  readonly reach: string | null
  /** Counted from 1, where the list is of a whole document. */
  readonly page?: number
}

type MarksListProps = {
  readonly marks: readonly ShownMark[]
  /** The id of the form that the Undo buttons belong to. */
  readonly undoForm: string
}

/** What is hidden, by whom and why, each with its Undo. */
export const MarksList = ({ marks, undoForm }: MarksListProps) => (
  <ul className="rp-marks">
    {marks.map(({ id, words, exemption, reason, madeBy, madeAt, reach, page }) => (
      <li key={id} className="rp-marks__mark">
        <span className="rp-typed">
          {page === undefined ? null : `Page ${page}: `}
          <strong>{words}</strong>
          {reach ? ` (${reach})` : null}
        </span>
        <span className="rp-marks__why">{exemption}</span>
        {reason ? <span className="rp-marks__why rp-typed">{reason}</span> : null}
        <span className="rp-marks__who">
          {madeBy}, <time dateTime={madeAt}>{sayInstant(madeAt)}</time>
        </span>
        <button type="submit" className="rp-link-button" form={undoForm} name="mark" value={id} data-made={madeAt}>
          Undo<span className="govuk-visually-hidden"> hiding {words}</span>
        </button>
      </li>
    ))}
  </ul>
)
