import type { LetterTemplate } from './letters'

/**
 * Letters of which a part may be worded for the case before they leave. What the law fixes (reasons, dates, rights, the
 * reference) stands outside that part, in the template.
 */
export const editableLetters = [
  'extension',
  'clarification-asked',
  'identity-asked',
  'authority-asked',
  'message-answered',
  'complaint-answered',
  'closing',
  'restriction-notice',
] as const satisfies readonly LetterTemplate[]
export type EditableLetter = (typeof editableLetters)[number]

export const isEditable = (template: string): template is EditableLetter =>
  editableLetters.some((name) => name === template)

/** How long the words of a letter's own part may be, in characters. */
export const longestWords = 4000

export type WordsFault = 'link' | 'too-long' | 'template'

/**
 * What is wrong with words for a letter: residents are told never to follow links but ours, so no other may stand there.
 * Curly brackets are those of a template, and nobody reads them as words.
 */
export function faultInWords(words: string): WordsFault | null {
  if (words.length > longestWords) return 'too-long'
  if (/\{\{|\}\}/.test(words)) return 'template'
  return hasLink(words) ? 'link' : null
}

const hasLink = (words: string): boolean => linkShapes.some((shape) => shape.test(words.normalize('NFKC')))

// What mail programs make a link of: a scheme, www, or a name of a well-known end. Not what stands behind an @.
const linkShapes = [
  /\b[a-z][a-z0-9+.-]*:\/\//i,
  /\b(?:mailto|tel|javascript|data):\S/i,
  /\bwww\./i,
  /(?<![@\w.-])(?:[\w-]+\.)+(?:com|org|net|info|biz|io|co|me|eu|uk|gov|wales|cymru|scot|london|app|link|ly|site|online)\b/i,
] as const

/** Words as they are kept and sent: one kind of line end, no control characters, never more than one empty line. */
export const tidyWords = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const everywhere = ['controller', 'reference', 'receivedOn'] as const
const withDay: ReadonlySet<EditableLetter> = new Set([
  'clarification-asked',
  'message-answered',
  'complaint-answered',
  'closing',
])

/** What a controller's own words for a letter may leave blank, to be filled in with the facts of the case. */
export const blanksOf = (letter: EditableLetter): readonly string[] =>
  withDay.has(letter) ? [...everywhere, 'day'] : everywhere

const blank = /(?<!\{)\{\{\s*([^{}]*?)\s*\}\}(?!\})/g

/** The blanks in some words that a letter doesn't know, as they were typed; and a bracket without its twin. */
export function unknownBlanks(words: string, letter: EditableLetter): readonly string[] {
  const known = new Set(blanksOf(letter))
  const named = [...words.matchAll(blank)].flatMap(([typed, name = '']) => (known.has(name) ? [] : [typed]))
  const rest = withoutBlanks(words).match(/\{{2,}|\}{2,}/g) ?? []
  return [...new Set([...named, ...rest])]
}

/** Words as they read without their blanks: what a link is looked for in. */
export const withoutBlanks = (words: string): string => words.replace(blank, '')

/** Own words with their blanks filled in. Nothing else in them is a template. */
export const fillBlanks = (words: string, facts: Readonly<Record<string, unknown>>): string =>
  words.replace(blank, (typed, name: string) => {
    const fact = facts[name]
    return typeof fact === 'string' ? fact : typed
  })
