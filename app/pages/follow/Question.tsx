import { sayDay } from '../dates'
import { Button } from '../govuk/Button'
import { InsetText } from '../govuk/InsetText'
import { Textarea } from '../govuk/Textarea'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'

export type QuestionProps = {
  readonly question: { readonly id: string; readonly askedOn: string; readonly words: string }
  readonly action: string
  readonly onceKey: string
  readonly answer: string
  readonly error: string | undefined
}

/** What staff asked, in their words, and where to answer it: sent as `answer`, with which question as `question`. */
export const Question = ({ question, action, onceKey, answer, error }: QuestionProps) => {
  const t = useWords()
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.question.heading')}</h2>
      <p className="govuk-body">{t('follow.question.asked', { day: sayDay(question.askedOn) })}</p>
      <InsetText>
        <span className="rp-typed">{question.words}</span>
      </InsetText>
      <p className="govuk-body">{t('follow.question.any')}</p>
      <form method="post" action={action} noValidate>
        <OnceKey value={onceKey} />
        <input type="hidden" name="question" value={question.id} />
        <Textarea
          name="answer"
          label={t('follow.question.label')}
          hint={t('follow.question.hint')}
          value={answer}
          error={error}
        />
        <Button>{t('follow.question.send')}</Button>
      </form>
    </>
  )
}
