import { useDay } from '../dates'
import { InsetText } from '../govuk/InsetText'
import { Column } from '../layout/Column'
import { useWords } from '../words'

export type SavedPageProps = {
  readonly controllerName: string
  readonly email: string
  /** The last day on which the form is there. */
  readonly until: string
  /** To the question that comes next, and to where another address can be given. */
  readonly next: string
  readonly save: string
}

/** A form is saved: where its link went, and until when it is kept. */
export const SavedPage = ({ controllerName, email, until, next, save }: SavedPageProps) => {
  const t = useWords()
  const sayDay = useDay()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('save.saved.heading')}</h1>
      <p className="govuk-body">{t('save.saved.sent', { email })}</p>
      <InsetText>{t('save.saved.until', { day: sayDay(until) })}</InsetText>
      <p className="govuk-body">
        {t('save.saved.once')} {t('save.saved.newest')}
      </p>
      <p className="govuk-body">{t('save.saved.not-sent', { name: controllerName })}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={save}>
          {t('save.saved.wrong')}
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={next}>
          {t('save.saved.on')}
        </a>
      </p>
    </Column>
  )
}
