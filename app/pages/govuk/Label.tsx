/** Names a field; as the page's heading where the page asks one question. */
export const Label = ({
  htmlFor,
  text,
  asHeading,
}: {
  readonly htmlFor: string
  readonly text: string
  readonly asHeading?: boolean
}) =>
  asHeading ? (
    <h1 className="govuk-label-wrapper">
      <label className="govuk-label govuk-label--l" htmlFor={htmlFor}>
        {text}
      </label>
    </h1>
  ) : (
    <label className="govuk-label" htmlFor={htmlFor}>
      {text}
    </label>
  )
