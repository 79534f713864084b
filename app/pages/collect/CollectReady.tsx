import { useDay } from '../dates'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'
import { type Answer, AnswerFiles } from './AnswerFiles'
import { Fingerprints } from './Fingerprints'

export type CollectReadyProps = {
  /** What went out, the newest first. */
  readonly answers: readonly Answer[]
  readonly controllerName: string
  /** The last day on which the files can be had here. */
  readonly until: string
  readonly contacts?: readonly ContactDetails[]
}

/** The answer, to download: how large it is, in which ways, until when, how to check it and how to question it. */
export const CollectReady = ({ answers, controllerName, until, contacts = [] }: CollectReadyProps) => {
  const t = useWords()
  const day = useDay()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('collect.ready.heading')}</h1>
      <p className="govuk-body">{t('collect.ready.what', { name: controllerName })}</p>
      {answers.map((answer) => (
        <AnswerFiles key={answer.version} answer={answer} isOnly={answers.length === 1} />
      ))}
      <p className="govuk-body">{t('collect.ready.until', { day: day(until) })}</p>
      <p className="govuk-body">{t('collect.ready.safe')}</p>
      <h2 className="govuk-heading-m">{t('collect.ready.question-heading')}</h2>
      <p className="govuk-body">{t('collect.ready.question', { name: controllerName })}</p>
      <Contacts contacts={contacts} />
      <p className="govuk-body">{t('collect.ready.complain')}</p>
      <Fingerprints answers={answers} />
    </Column>
  )
}
