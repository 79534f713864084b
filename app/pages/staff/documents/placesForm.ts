import { z } from 'zod'
import type { Day } from '~/app/rules/day'
import type { Exemption } from '~/app/rules/exemptions'
import { several } from '../fields'
import { factsFor } from './guardIssues'
import { whyFields } from './whyFields'

type Place = { readonly document: string; readonly page: number; readonly words: readonly number[] }

/** A place as a checkbox sends it. Its twin is `readPlace`. */
export const writePlace = ({ document, page, words }: Place): string => `${document}:${page}:${words.join('.')}`

/** Reads what `writePlace` wrote; null for anything else. */
export function readPlace(text: string): Place | null {
  const [, document, page, words] = /^([\w-]+):(\d{1,6}):(\d{1,6}(?:\.\d{1,6})*)$/.exec(text) ?? []
  if (document === undefined || page === undefined || words === undefined) return null
  return { document, page: Number(page), words: words.split('.').map(Number) }
}

const chosen = several
  .transform((all) => all.flatMap((each) => readPlace(each) ?? []))
  .refine((all) => all.length > 0, 'Select the places to hide')

/** The form that hides the ticked places of a phrase under one exemption. What was told of that is `facts`. */
export const placesForm = (exemptions: readonly Exemption[], today: Day) =>
  z
    .object({ chosen, ...whyFields })
    .transform((form, context) => ({ ...form, facts: factsFor(form, { exemptions, today }, context) }))
