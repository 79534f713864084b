import { z } from 'zod'
import type { Day } from '../day'
import { Address, type Answers, type Form, type Step } from './answers'
import { readBirthday } from './readBirthday'

/** What may be chosen, by the controller's register. */
export type Choices = { readonly activities: readonly string[]; readonly targets: readonly string[] }

/** Fields to mend: to each the key of its words in the locale file, under `request.<step>.errors`. */
export type AnswerErrors = Readonly<Record<string, string>>
export type Read = { readonly answers: Answers } | { readonly errors: AnswerErrors }

type Given = { readonly form: Form; readonly choices: Choices; readonly today: Day }

const mostWords = 4000
const mostName = 200

/** Reads the answer to one question out of a sent form: what to keep, or which fields to mend. Never throws. */
export function readAnswer(step: Step, { form, choices, today }: Given): Read {
  const typed = tidy(form[step]?.[0] ?? '')
  const wrong = (problem: string, field: string = step): Read => ({
    errors: { [field]: `request.${step}.errors.${problem}` },
  })
  switch (step) {
    case 'right': {
      const right = z.enum(['access', 'objection']).safeParse(typed)
      return right.success ? { answers: { right: right.data } } : wrong('empty')
    }
    case 'restrict': {
      const restrict = z.enum(['yes', 'no']).safeParse(typed)
      return restrict.success ? { answers: { restrict: restrict.data } } : wrong('empty')
    }
    case 'scope': {
      const known = (form.scope ?? []).filter((a) => a === 'everything' || choices.activities.includes(a))
      const scope = [...new Set(known)]
      return scope.length > 0 ? { answers: { scope } } : wrong('empty')
    }
    case 'target':
      return choices.targets.includes(typed) ? { answers: { target: typed } } : wrong('empty')
    case 'situation':
      if (typed === '') return wrong('empty')
      return typed.length > mostWords ? wrong('long') : { answers: { situation: typed } }
    case 'words':
      return typed.length > mostWords ? wrong('long') : { answers: { words: typed } }
    case 'name':
      if (typed === '') return wrong('empty')
      return typed.length > mostName ? wrong('long') : { answers: { name: oneLine(typed) } }
    case 'former-names':
      return typed.length > mostName ? wrong('long') : { answers: { 'former-names': oneLine(typed) } }
    case 'telephone':
      if (typed === '' || isTelephone(typed)) return { answers: { telephone: oneLine(typed) } }
      return wrong('format')
    case 'email': {
      const email = typed.replace(/\s+/g, '')
      if (email === '') return wrong('empty')
      return email.length <= 254 && z.email().safeParse(email).success ? { answers: { email } } : wrong('format')
    }
    case 'date-of-birth':
      return readBirthday(form, today)
    case 'address':
      return readAddress(form)
  }
}

function readAddress(form: Form): Read {
  const part = (name: string) => oneLine(tidy(form[`address-${name}`]?.[0] ?? ''))
  const address = { line1: part('line1'), line2: part('line2'), town: part('town'), postcode: part('postcode') }
  const problem = (field: string, words = field) => [`address-${field}`, `request.address.errors.${words}`] as const
  const tooLong = Object.entries(address).filter(([, line]) => line.length > mostName)
  const errors = Object.fromEntries([
    ...(address.line1 === '' ? [problem('line1')] : []),
    ...(address.town === '' ? [problem('town')] : []),
    ...(address.postcode === '' ? [problem('postcode')] : []),
    ...(address.postcode === '' || isPostcode(address.postcode) ? [] : [problem('postcode', 'real-postcode')]),
    ...tooLong.map(([line]) => problem(line, 'long')),
  ])
  if (Object.keys(errors).length > 0) return { errors }
  return { answers: { address: Address.parse({ ...address, postcode: sayPostcode(address.postcode) }) } }
}

/** Somebody may live abroad now: any code is taken, and a British one is written as it is printed. */
const isPostcode = (typed: string) => /^[\p{L}\p{N} -]{3,12}$/u.test(typed)
const sayPostcode = (typed: string) => {
  const squashed = typed.replace(/\s+/g, '').toUpperCase()
  return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(squashed) ? `${squashed.slice(0, -3)} ${squashed.slice(-3)}` : typed
}

const isTelephone = (typed: string) => /^[+\d\s().ext-]{6,40}$/i.test(typed) && (typed.match(/\d/g) ?? []).length >= 6

/** As typed, without spaces around it or characters that can't be seen. */
const tidy = (typed: string) =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200b\ufeff]/gu, '')
    .trim()

const oneLine = (typed: string) => typed.replace(/\s+/g, ' ')
