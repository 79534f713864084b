/** What others did to the case while somebody filled in a form: said before they send it again, knowing it. */
export const Changed = ({ sentences = [] }: { readonly sentences?: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <section className="rp-changed" aria-labelledby="changed">
      <h2 className="govuk-heading-m" id="changed">
        What others have done since you opened this page
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="govuk-body">What you typed is still below. If it is still right, send it again.</p>
    </section>
  )
