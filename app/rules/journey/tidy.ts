import type { Form } from './answers'

/** What was typed in a field: without spaces round it, or characters that can't be seen or kept. */
export const typedIn = (form: Form, field: string): string => tidy(form[field]?.[0] ?? '')

/** The same, as one line. */
export const lineIn = (form: Form, field: string): string => typedIn(form, field).replace(/\s+/g, ' ')

/** A number, day or code without the spaces, hyphens and brackets that people put into it. */
export const bare = (typed: string): string => typed.replace(/[\s()[\]\p{Pd}]/gu, '')

// Half a pair of surrogates is no character, and no database keeps one.
const tidy = (typed: string) =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u200b\ufeff]|\p{Cs}/gu, '')
    .trim()
