import { useDay } from '../dates'
import { Panel } from '../govuk/Panel'
import { Column } from '../layout/Column'
import { useWords } from '../words'
import { type SaidStep, Working } from './Working'

export type AnsweredPageProps = {
  readonly reference: string
  readonly controllerName: string
  readonly answeredOn: string
  /** Null where something else holds the time. */
  readonly dueOn: string | null
  /** When the answer would have been due without the question. */
  readonly before: string | null
  readonly working: readonly SaidStep[]
}

/** An answer has come: what it did to the date. Works when opened again. */
export const AnsweredPage = ({ controllerName, dueOn, before, ...page }: AnsweredPageProps) => {
  const t = useWords()
  const day = useDay()
  return (
    <Column>
      <Panel title={t('follow.answered.heading')}>
        {t('follow.facts.reference')}
        <br />
        <strong>{page.reference}</strong>
      </Panel>
      <p className="govuk-body">{t('follow.answered.thanks', { name: controllerName, day: day(page.answeredOn) })}</p>
      <h2 className="govuk-heading-m">{t('follow.answered.time')}</h2>
      <p className="govuk-body">{t('follow.answered.runs')}</p>
      {dueOn ? (
        <p className="govuk-body-l">
          <strong>{t('follow.time.due', { day: day(dueOn) })}</strong>
        </p>
      ) : null}
      {dueOn && before && before !== dueOn ? (
        <p className="govuk-body">{t('follow.answered.moved', { before: day(before) })}</p>
      ) : null}
      {dueOn && before === dueOn ? <p className="govuk-body">{t('follow.answered.same')}</p> : null}
      <h2 className="govuk-heading-m">{t('follow.working.heading')}</h2>
      <Working steps={page.working} />
      <p className="govuk-body">{t('follow.answered.email')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/follow">
          {t('follow.answered.back')}
        </a>
      </p>
    </Column>
  )
}
