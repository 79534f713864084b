type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type SheetProps = {
  /** Where the page's picture comes from, without its width. */
  readonly picture: string
  readonly number: number
  /** The size of the page, in points, in which the boxes are given. */
  readonly width: number
  readonly height: number
  readonly marks: readonly Box[]
  readonly suggestions: readonly Box[]
}

/** A page's picture, with what is hidden and what is suggested outlined upon it. Boxes can be drawn on it by script. */
export const Sheet = ({ picture, number, width, height, marks, suggestions }: SheetProps) => (
  // The keys of the script work while this has the focus, and nowhere else (WCAG 2.1.4).
  // biome-ignore lint/a11y/noNoninteractiveTabindex: reached by keyboard, so that its keys work
  <section className="rp-sheet" aria-label={`Picture of page ${number}`} tabIndex={0} data-sheet="">
    <img
      className="rp-sheet__picture"
      src={`${picture}?width=1000`}
      width={Math.round(width)}
      height={Math.round(height)}
      alt={`Page ${number} as it is. Its words stand in the list below.`}
      draggable={false}
    />
    <svg
      className="rp-sheet__overlay"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="presentation"
      data-overlay=""
    >
      {suggestions.map((box) => (
        <Outline key={keyOf(box)} box={around(box)} className="rp-sheet__suggestion" />
      ))}
      {marks.map((box) => (
        <Outline key={keyOf(box)} box={box} className="rp-sheet__mark" />
      ))}
    </svg>
  </section>
)

// A little outside its words, so that they can be read.
const around = ({ left, top, right, bottom }: Box): Box => ({
  left: left - 2,
  top: top - 2,
  right: right + 2,
  bottom: bottom + 2,
})

const keyOf = ({ left, top, right, bottom }: Box) => `${left} ${top} ${right} ${bottom}`

const Outline = ({ box, className }: { readonly box: Box; readonly className: string }) => (
  <rect className={className} x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />
)
