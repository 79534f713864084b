import type { ReactNode } from 'react'
import type { Errors, Values } from '../form'
import { BackLink } from '../govuk/BackLink'
import { Button, ButtonGroup } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Column } from '../layout/Column'
import { useWords } from '../words'
import { problemsOf } from './problems'
import { QuestionField } from './QuestionField'
import type { Question } from './question'
import type { Kept } from './questionPageProps'
import { Signposts } from './Signposts'

export type QuestionPageProps = {
  readonly question: Question
  /** What was typed before, kept as it was. */
  readonly values: Values
  readonly errors: Errors
  readonly back: string
  readonly action: string
  /** An answer to another question was kept, and this one must be answered first. */
  readonly kept?: Kept | null
  /** The form may be left and come back to by a link in an email. */
  readonly maySave?: boolean
  /** Said first, where it isn't the person themself who types. */
  readonly above?: ReactNode
}

/** One question on one page. Nothing is checked in the browser: the server answers with the same page and its errors. */
export const QuestionPage = ({
  question,
  values,
  errors,
  back,
  action,
  kept = null,
  maySave = false,
  above,
}: QuestionPageProps) => {
  const t = useWords()
  return (
    <>
      <BackLink href={back} />
      <Column>
        <ErrorSummary errors={problemsOf(t, question, errors)} />
        {kept === null ? null : (
          <NotificationBanner>
            <p className="govuk-notification-banner__heading">{t(`form.kept.${kept}`)}</p>
          </NotificationBanner>
        )}
        {above}
        <form id="question" method="post" action={action} noValidate>
          <QuestionField question={question} values={values} errors={errors} />
          <Signposts of={question} />
          <ButtonGroup>
            <Button>{t('govuk.continue')}</Button>
            {maySave ? (
              <Button kind="secondary" name="intent" value="save">
                {t('form.save')}
              </Button>
            ) : null}
          </ButtonGroup>
        </form>
      </Column>
    </>
  )
}
