import { z } from 'zod'
import type { Answers, Step } from './answers'
import { isOptional } from './path'
import { keep, type Read, type Sent, wrong } from './read'
import { lineIn, typedIn } from './tidy'

const mostLine = 200
const mostText = 4000
const mostEmail = 254
const mostTelephone = 100

/** Reads one line: a name, a language. */
export const readLine = (step: Step, sent: Sent): Read => ofLength(step, sent, [lineIn(sent.form, step), mostLine])

/** Reads what somebody says in their own words, as many lines as they like. */
export const readText = (step: Step, sent: Sent): Read => ofLength(step, sent, [typedIn(sent.form, step), mostText])

/** Reads an address for email; spaces in it are slips. */
export function readEmail(step: Step, sent: Sent): Read {
  const email = typedIn(sent.form, step).replace(/\s+/g, '')
  if (email === '') return isOptional(step, sent.typist) ? keep(step, '') : wrong(step, 'empty')
  const isOne = email.length <= mostEmail && z.email().safeParse(email).success
  return isOne ? keep(step, email) : wrong(step, 'format')
}

/** Reads a telephone number in whatever form it is written, an extension or "ask for Siân" with it. */
export function readTelephone(step: Step, { form }: Sent): Read {
  const telephone = lineIn(form, step)
  const digits = telephone.match(/\d/g) ?? []
  const isNumber = digits.length >= 6 && telephone.length <= mostTelephone
  return telephone === '' || isNumber ? keep(step, telephone) : wrong(step, 'format')
}

function ofLength(step: Step, { typist, answers }: Sent, [typed, most]: readonly [string, number]): Read {
  if (typed === '' && (!isOptional(step, typist) || isNeeded(step, answers))) return wrong(step, 'empty')
  return typed.length > most ? wrong(step, 'long') : keep(step, typed)
}

/** "Only at some times" says nothing without the times. */
const isNeeded = (step: Step, { safe = [] }: Answers) => step === 'safe-how' && safe.includes('only-at')
