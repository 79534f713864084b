import { z } from 'zod'
import type { ClockFacts } from '../rules/clock/clock'
import { factsFrom, Happened } from '../rules/clock/happened'
import { wordsOf } from '../wordsOf'

/** A vector as it was read: its facts, or what is wrong with it. Without an id of its own it has none. */
export type Vector = { readonly id: string | null } & (
  | { readonly facts: ClockFacts }
  | { readonly faults: readonly string[] }
)

const VectorFile = z.object({ vectors: z.array(z.unknown()) })

/** Reads a file of vectors, each for itself: one that is wrong keeps none of the others back. Throws where it is no such file. */
export function readVectors(text: string): readonly Vector[] {
  const file = VectorFile.safeParse(parse(text))
  if (!file.success) throw new Error('this is not a file of vectors. It must hold {"vectors": [...]}.')
  return file.data.vectors.map(readVector)
}

/** The facts of a clock from what happened, or every fault: those of the rule, and days too far off to be meant. */
export function readFacts(happened: Happened): { readonly facts: ClockFacts } | { readonly faults: readonly string[] } {
  const { received_at_utc: at, received, events } = happened
  const far = [at ?? received ?? '2000-01-01', ...events.map(({ date }) => date)]
    .filter((day) => day < '1900' || day >= '2200')
    .map((day) => `${day} is not in the years 1900 to 2199.`)
  const read = factsFrom(happened)
  if (far.length === 0) return read
  return { faults: [...far, ...('faults' in read ? read.faults : [])] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`this is not JSON. ${wordsOf(error)}`)
  }
}

function readVector(value: unknown): Vector {
  const happened = Happened.safeParse(value)
  if (happened.success) return { id: happened.data.id, ...readFacts(happened.data) }
  const id = z.object({ id: z.string().min(1) }).safeParse(value).data?.id ?? null
  return { id, faults: happened.error.issues.map(({ path }) => inPlainWords(path)) }
}

const wanted: Readonly<Record<string, string>> = {
  id: 'a name, as text',
  jurisdiction: 'EW, SC or NI',
  regime: 'UK_GDPR or PART_3',
  right: 'the name of a right, such as access',
  received: 'a day, written YYYY-MM-DD',
  received_at_utc: 'a moment, such as 2026-01-31T23:30:00Z',
  events: 'a list',
  type: 'the kind of event, as text',
  date: 'a day, written YYYY-MM-DD',
  ref: 'text',
  complete: 'true or false',
}

/** What a part of a vector must be. Events are numbered from 1. */
function inPlainWords([part, number, field]: readonly PropertyKey[]): string {
  if (part === undefined) return 'It must be an object with "id", "jurisdiction", "right" and "received".'
  if (number === undefined) return `"${String(part)}" must be ${wanted[String(part)]}.`
  const event = `Event ${Number(number) + 1}`
  if (field === undefined) return `${event} must be an object with "type" and "date".`
  return `${event}: "${String(field)}" must be ${wanted[String(field)]}.`
}
