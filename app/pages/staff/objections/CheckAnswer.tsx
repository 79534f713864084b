import { StandingNote, type StandingNoteProps } from './StandingNote'

export type CheckAnswerProps = {
  readonly use: string
  readonly answer: 'stopped' | 'partly' | 'nothing-stands'
  readonly bearing: StandingNoteProps['standing']
  readonly others: StandingNoteProps['standing']
}

/** Plainly, whether an objection stands against a use. */
export const CheckAnswer = ({ use, answer, bearing, others }: CheckAnswerProps) => (
  <>
    <section className="rp-part" aria-labelledby="checked" role="status">
      <h2 className="govuk-heading-m" id="checked">
        {answers[answer].title}
      </h2>
      <p className="govuk-body">Asked about: {use}</p>
      <p className="govuk-body">{answers[answer].words}</p>
      <StandingNote standing={bearing} />
    </section>
    <StandingNote standing={others} title="They have objected to other uses too:" />
  </>
)

const answers = {
  stopped: {
    title: 'No. An objection stands against this.',
    words: 'Do not use or pass on this person’s information for this.',
  },
  partly: {
    title: 'Not all of it. An objection stands against a part.',
    words: 'Read the decision on the case first: it says what has stopped and what goes on.',
  },
  'nothing-stands': {
    title: 'No objection stands against this.',
    words:
      'That is no permission: it still needs a lawful basis. A person who gave us another name or address before may not have been found.',
  },
} as const
