import { one } from '../form'
import { Input } from '../govuk/Input'
import { Textarea } from '../govuk/Textarea'
import { say, useWords } from '../words'
import type { FieldsProps } from './ActPage'
import { OtherRoutes } from './OtherRoutes'

/** Words to the council: more, help, a question about what is hidden, what to look at again. */
export const WordFields = ({ act, read, values, errors }: FieldsProps) => {
  const t = useWords()
  const errorOf = (field: string) => errors[field] && say(t, errors[field])
  return (
    <>
      <p className="govuk-body">{t(`follow.${act}.what`)}</p>
      {act === 'review' ? <p className="govuk-body">{t('follow.review.then')}</p> : null}
      {act === 'redaction' ? (
        <Input
          name="letter"
          label={t('govuk.optional', { label: t('follow.redaction.letter') })}
          hint={t('follow.redaction.letter-hint')}
          value={one(values, 'letter')}
          error={errorOf('letter')}
          width="3"
          spellcheck={false}
        />
      ) : null}
      <Textarea
        name="words"
        label={t(`follow.${act}.label`)}
        value={one(values, 'words')}
        error={errorOf('words')}
        rows={8}
      />
      {act === 'review' ? <OtherRoutes regulator={read.regulator} /> : null}
    </>
  )
}
