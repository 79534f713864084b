import type { Day } from '~/app/rules/day'
import { readDay } from '~/app/rules/journey/readDay'
import { type Errors, one, type Values } from '../form'
import type { CollectWhoProps } from './CollectWho'

type Said = { readonly birthday: Day | null; readonly postcode: string }

/** Reads what was typed of who the request is about. What is missing or no day is to be mended, and counts as no try. */
export function readWhoForm(values: Values, asks: CollectWhoProps['asks']): { readonly errors: Errors } | Said {
  const birthday = asks.birthday ? readBirthday(values) : { on: null }
  const postcode = one(values, 'postcode').trim()
  const errors = {
    ...('wrong' in birthday ? wrongDay(birthday.wrong) : {}),
    ...(asks.postcode && postcode === '' ? { postcode: 'collect.who.errors.postcode' } : {}),
  }
  if ('wrong' in birthday || Object.keys(errors).length > 0) return { errors }
  return { birthday: birthday.on, postcode }
}

const readBirthday = (values: Values) => {
  const part = (name: string) => one(values, `birthday-${name}`)
  return readDay({ day: part('day'), month: part('month'), year: part('year') })
}

const wrongDay = (wrong: 'empty' | 'real' | 'day' | 'month' | 'year'): Errors => ({
  [wrong === 'empty' || wrong === 'real' ? 'birthday' : `birthday-${wrong}`]: `collect.who.errors.${wrong}`,
})
