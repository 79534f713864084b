import { BackLink } from '../govuk/BackLink'
import { Button, ButtonGroup } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { InsetText } from '../govuk/InsetText'
import { Column } from '../layout/Column'
import { useWords } from '../words'
import { type ListedPaper, PaperList } from './PaperList'
import { PapersInput } from './PapersInput'
import { type PaperProblem, problemLines, sayProblems } from './problems'

export type AuthorityPageProps = {
  readonly back: string
  readonly action: string
  /** Those that were added before; each can be taken away again. */
  readonly papers: readonly ListedPaper[]
  readonly problems: readonly PaperProblem[]
}

/**
 * Papers that show that somebody may ask for another person: added one or several at a time, or sent later. Sends files as
 * `papers`, and `intent`: `upload` stays here; without it the form goes on, with what was chosen. Sent twice, nothing is added
 * twice: the same file is known again.
 */
export const AuthorityPage = ({ back, action, papers, problems }: AuthorityPageProps) => {
  const t = useWords()
  const errors = sayProblems(t, 'request.authority.errors', problems)
  return (
    <>
      <BackLink href={back} />
      <Column>
        <ErrorSummary errors={problemLines(errors, '#papers')} />
        <form id="question" method="post" action={action} encType="multipart/form-data" noValidate>
          <PapersInput
            name="papers"
            label={t('request.authority.heading')}
            hint={t('request.authority.hint')}
            errors={errors}
            asHeading
          />
          <Button kind="secondary" name="intent" value="upload">
            {t('request.authority.add')}
          </Button>
          {papers.length === 0 ? <p className="govuk-body">{t('request.authority.none-yet')}</p> : null}
          <PaperList heading={t('papers.added')} papers={papers} removeBy="remove" />
          <InsetText>{t('request.authority.later')}</InsetText>
          <p className="govuk-body">{t('papers.deleted-once-checked')}</p>
          <ButtonGroup>
            <Button>{t('govuk.continue')}</Button>
            <Button kind="secondary" name="intent" value="save">
              {t('form.save')}
            </Button>
          </ButtonGroup>
        </form>
        <form id="remove" method="post" action={action} encType="multipart/form-data" noValidate />
      </Column>
    </>
  )
}
