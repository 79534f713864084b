/** A letter of a made-up case, whole. */
export type LetterExampleProps = {
  readonly subject: string
  readonly text: string
  readonly language: 'en' | 'cy'
}

export const LetterExample = ({ subject, text, language }: LetterExampleProps) => (
  <article className="rp-printed" lang={language} aria-label={language === 'en' ? 'In English' : 'In Welsh'}>
    <h3 className="govuk-heading-s">{subject}</h3>
    <div className="rp-printed__words">{text}</div>
  </article>
)
