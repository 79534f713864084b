import type { Effect } from '~/app/rules/followActs'
import { useDay } from '../dates'
import { Button } from '../govuk/Button'
import { InsetText } from '../govuk/InsetText'
import { Textarea } from '../govuk/Textarea'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'
import { EffectBox } from './EffectBox'
import { followForm } from './followForm'

export type QuestionProps = {
  readonly question: {
    readonly id: string
    readonly askedOn: string
    readonly words: string
    /** What an answer sent today does to the date. */
    readonly effect: Effect
  }
  readonly action: string
  readonly onceKey: string
  readonly answer: string
  readonly error: string | undefined
}

/** What staff asked, in their words, and where to answer it: sent as `answer`, with which question as `question`. */
export const Question = ({ question, action, onceKey, answer, error }: QuestionProps) => {
  const t = useWords()
  const day = useDay()
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.question.heading')}</h2>
      <p className="govuk-body">{t('follow.question.asked', { day: day(question.askedOn) })}</p>
      <InsetText>
        <span className="rp-typed">{question.words}</span>
      </InsetText>
      <p className="govuk-body">{t('follow.question.any')}</p>
      <form method="post" action={action} id={followForm} noValidate>
        <OnceKey value={onceKey} />
        <input type="hidden" name="question" value={question.id} />
        <Textarea name="answer" label={t('follow.question.label')} value={answer} error={error} />
        <EffectBox effect={question.effect} />
        <Button>{t('follow.question.send')}</Button>
      </form>
    </>
  )
}
