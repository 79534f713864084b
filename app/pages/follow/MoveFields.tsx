import { one } from '../form'
import { Input } from '../govuk/Input'
import { Radios } from '../govuk/Radios'
import { AddressField } from '../request/AddressField'
import { say, useWords } from '../words'
import type { FieldsProps } from './ActPage'

/** A new address, a new telephone number or both. Empty at first: whoever came by a link alone is shown no address. */
export const MoveFields = ({ read, values, errors }: FieldsProps) => {
  const t = useWords()
  const whose = ['requester', 'subject'].map((value) => ({ value, label: t(`follow.move.${value}`) }))
  return (
    <>
      <p className="govuk-body">{t('follow.move.what')}</p>
      <p className="govuk-body">{t('follow.move.email', { name: read.controllerName })}</p>
      {read.isForSomebody ? (
        <>
          <input type="hidden" name="asks-whose" value="yes" />
          <Radios
            name="whose"
            label={t('follow.move.whose')}
            items={whose}
            value={one(values, 'whose')}
            error={errors.whose && say(t, errors.whose)}
            size="m"
          />
        </>
      ) : null}
      <AddressField
        field={{ name: 'address', label: t('follow.move.address') }}
        values={values}
        errors={errors}
        isOwn={!read.isForSomebody}
      />
      <Input
        name="telephone"
        label={t('follow.move.telephone')}
        hint={t('follow.move.telephone-hint')}
        value={one(values, 'telephone')}
        error={errors.telephone && say(t, errors.telephone)}
        type="tel"
        width="20"
        autocomplete="tel"
      />
    </>
  )
}
