type TwoUpProps = {
  readonly picture: string
  readonly number: number
  readonly width: number
  readonly height: number
}

/** A page as it is, and beside it as its marks will leave it. */
export const TwoUp = ({ picture, number, width, height }: TwoUpProps) => {
  const size = { width: Math.round(width), height: Math.round(height) }
  return (
    <div className="rp-two">
      <figure className="rp-two__side">
        <figcaption className="govuk-heading-s">Before</figcaption>
        <img className="rp-sheet__picture" src={`${picture}?width=1000`} {...size} alt={`Page ${number} as it is`} />
      </figure>
      <figure className="rp-two__side">
        <figcaption className="govuk-heading-s">After</figcaption>
        <img
          className="rp-sheet__picture"
          src={`${picture}?width=1000&after=1`}
          {...size}
          alt={`Page ${number} with what is hidden blacked out`}
        />
      </figure>
    </div>
  )
}
