import { daysBetween } from '../day'
import type { Step } from './answers'
import { keep, keyOf, type Read, type Sent, wrong } from './read'
import { readDay } from './readDay'
import { bare, typedIn } from './tidy'

const mostYears = 120

/** Reads a day that has come, from its three fields. Names every part that is missing. */
export function readDate(step: Step, { form, today }: Sent): Read {
  const part = (name: string) => bare(typedIn(form, `${step}-${name}`))
  const parts = { day: part('day'), month: part('month'), year: part('year') }
  const read = readDay(parts)
  if ('wrong' in read)
    return read.wrong === 'empty' || read.wrong === 'real' ? wrong(step, read.wrong) : lacking(step, parts)
  const age = daysBetween(read.on, today)
  if (age < 0) return wrong(step, 'past')
  return age > mostYears * 366 ? wrong(step, 'real', `${step}-year`) : keep(step, read.on)
}

function lacking(step: Step, parts: Readonly<Record<string, string>>): Read {
  const missing = Object.keys(parts).filter((part) => parts[part] === '')
  return { errors: Object.fromEntries(missing.map((part) => [`${step}-${part}`, keyOf(step, part)])) }
}
