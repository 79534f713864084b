import type { Values } from '../form'
import { Column } from '../layout/Column'
import { useWords } from '../words'

export type FormOverProps = {
  /** Where the form begins. */
  readonly base: string
  /** What was typed after it had gone. */
  readonly unsent: readonly string[]
}

/** The form was sent: said to whoever goes back to one of its questions. Only a link begins another. */
export const FormOver = ({ base, unsent }: FormOverProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('form.over.heading')}</h1>
      {unsent.length > 0 ? (
        <>
          <p className="govuk-body">{t('form.over.unsent')}</p>
          {unsent.map((words) => (
            <p key={words} className="govuk-inset-text rp-typed">
              {words}
            </p>
          ))}
          <p className="govuk-body">{t('form.over.add')}</p>
        </>
      ) : (
        <p className="govuk-body">{t('form.over.what')}</p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <a className="govuk-link" href={`${base}/sent`}>
            {t('form.over.sent')}
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/follow/find">
            {t('form.over.follow')}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${base}/rights?start`}>
            {t('form.over.new')}
          </a>
        </li>
      </ul>
    </Column>
  )
}

/** What somebody typed into a form, to be read again: not what a button or a box says. */
export const typedIn = (values: Values): readonly string[] => [
  ...new Set(
    Object.entries(values)
      .filter(([name]) => name !== 'intent' && name !== 'onceKey')
      .flatMap(([, value]) => value)
      .filter((value) => value.trim() !== ''),
  ),
]
