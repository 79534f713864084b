import type { Errors, Values } from '../form'
import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { Column } from '../layout/Column'
import { useWords } from '../words'
import { problemsOf } from './problems'
import { QuestionField } from './QuestionField'
import type { Question } from './question'

export type QuestionPageProps = {
  readonly question: Question
  /** What was typed before, kept as it was. */
  readonly values: Values
  readonly errors: Errors
  readonly back: string
  readonly action: string
}

/** One question on one page. Nothing is checked in the browser: the server answers with the same page and its errors. */
export const QuestionPage = ({ question, values, errors, back, action }: QuestionPageProps) => {
  const t = useWords()
  return (
    <>
      <BackLink href={back} />
      <Column>
        <ErrorSummary errors={problemsOf(t, question, errors)} />
        <form method="post" action={action} noValidate>
          <QuestionField question={question} values={values} errors={errors} />
          <Button>{t('govuk.continue')}</Button>
        </form>
      </Column>
    </>
  )
}
