import { z } from 'zod'
import { type QueueAsk, readAsk, writeAsk } from './queue'

/** How many cases one act from the queue may reach. */
export const mostAtOnce = 500

/** Which cases an act from the queue is about: those that were ticked, by reference, or a whole view. */
export type Choice = { readonly references: readonly string[] } | { readonly ask: QueueAsk }

const Reference = z.string().regex(/^[A-Z0-9-]{3,40}$/)

/** Reads `case` as often as it stands in an address, or the view of the address where it says `all`. */
export function readChoice(params: URLSearchParams): Choice {
  if (params.get('all') === 'view') return { ask: { ...readAsk(params), after: null, before: null } }
  const ticked = params.getAll('case').flatMap((each) => Reference.safeParse(each.trim().toUpperCase()).data ?? [])
  return { references: [...new Set(ticked)].slice(0, mostAtOnce) }
}

/** The query string that `readChoice` reads again. */
export function writeChoice(choice: Choice): string {
  if ('ask' in choice) return ['all=view', writeAsk(choice.ask)].filter(Boolean).join('&')
  return new URLSearchParams(choice.references.map((reference) => ['case', reference])).toString()
}

/** A case as the page of an act had seen it: its reference and the number of its last event. */
export type SeenCase = { readonly reference: string; readonly seen: number }

export const writeSeen = (cases: readonly SeenCase[]): string =>
  cases.map(({ reference, seen }) => `${reference}:${seen}`).join(' ')

/** Reads `writeSeen` back; what isn't of its kind is left out, and so is whatever is over the limit. */
export const readSeen = (words: string): readonly SeenCase[] => {
  const cases = words.split(/\s+/).flatMap((each) => {
    const [, reference, seen] = /^([A-Z0-9-]{3,40}):(\d{1,9})$/.exec(each) ?? []
    return reference === undefined ? [] : [{ reference, seen: Number(seen) }]
  })
  return [...new Map(cases.map((each) => [each.reference, each])).values()].slice(0, mostAtOnce)
}

/** Why a case is left out of an act on many, or of its undoing. */
export const skips = [
  'not-open',
  'changed',
  'assigned-already',
  'not-open-to-them',
  'nobody-to-chase',
  'no-account',
  'no-address',
  'chased-today',
  'letter-left',
  'refused',
  'damaged',
] as const
export type Skip = (typeof skips)[number]
