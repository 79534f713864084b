import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Outcome } from './casework/change.server'
import { type LetterChoice, Seen } from './casework/letters/noteLetter.server'
import type { SeenLetter } from './casework/letters/seenLetter.server'
import { field, readForm } from './door.server'
import type { Errors, Values } from './pages/form'
import { faultWords } from './pages/staff/letters/faultWords'
import type { Form } from './rules/journey/answers'
import { faultInWords, tidyWords } from './rules/letterWords'
import { actOn, asValues } from './staffDoor.server'

/** What a page of an act is given to show its letter before it leaves. */
export type LetterShown = {
  readonly letter: SeenLetter
  readonly values: Values
  readonly errors: Errors
  readonly onceKey: string
}

/** Said where somebody wanted to see a letter, and none would go. */
export type NoLetter = { readonly isWithoutLetter?: boolean }

/** A form shown again: of the act, or with its letter. */
type Shown = { readonly values: Values; readonly errors: Errors; readonly refusal?: string } & Partial<LetterShown> &
  NoLetter
type Step = { readonly to: string } | { readonly page: Shown; readonly status: 200 | 422 }

/**
 * Reads a sent form of an act that calls for a letter, as `actOn` does. Its field `letter` says what is wanted: `see` the
 * letter before anything is done, `usual` to see it in its usual words, `back` to the form, `ready` to put the ready words
 * of the field `ready` under those typed; anything else does the act. `letterWords` are the words for the part that may be
 * edited, where the letter was seen. Throws 403 and 404.
 */
export async function letterStep<T>(
  request: Request,
  schema: z.ZodType<T>,
  act: (
    given: T & { readonly onceKey: string; readonly letter: LetterChoice },
  ) => Promise<{ readonly outcome: Outcome; readonly to: string }>,
): Promise<Step> {
  const form = await readForm(request.clone())
  const values = asValues(form)
  const wanted = field(form, 'ready') === '' ? field(form, 'letter') : 'ready'
  if (wanted === 'back') return { page: { errors: {}, values }, status: 200 }
  if (wanted === 'ready') return { page: { errors: {}, values: withReady(form, values) }, status: 200 }

  const typed = form.letterWords === undefined || wanted === 'usual' ? null : tidyWords(field(form, 'letterWords'))
  const fault = typed === null ? null : faultInWords(typed)
  const letter = {
    words: fault === null ? typed : null,
    isLookedAt: ['see', 'usual'].includes(wanted) || fault !== null,
  }
  try {
    const done = await actOn(request, schema, (given) => act({ ...given, letter }))
    return 'to' in done ? done : { page: done.refused, status: 422 }
  } catch (error) {
    if (!(error instanceof Seen)) throw error
    if (error.letter === null) return { page: { errors: {}, values, isWithoutLetter: true }, status: 200 }
    const seen = { values, onceKey: field(form, 'onceKey') }
    if (fault === null) return { page: { ...seen, letter: error.letter, errors: {} }, status: 200 }
    const asTyped = { ...error.letter, parts: error.letter.parts && { ...error.letter.parts, words: typed ?? '' } }
    return { page: { ...seen, letter: asTyped, errors: { letterWords: faultWords[fault] } }, status: 422 }
  }
}

/** The answer to a sent form: where to go, or what to show again. */
export const replyTo = (step: Step) => ('to' in step ? redirect(step.to) : data(step.page, step.status))

function withReady(form: Form, values: Values): Values {
  const words = [field(form, 'words'), field(form, 'ready')].filter(Boolean).join('\n\n')
  return { ...values, words }
}
