import { swapped } from '../bytes/decode'
import { type ManyWords, manyWords } from '../bytes/manyWords'
import type { Needle } from '../needle'
import type { Finding, Reading } from './types'

/**
 * Long needles looked for in bytes as they lie, in every encoding that a string may stand in: latin1, UTF-8, UTF-16
 * either way round, and each of those written out in hex.
 */
export const findInBytes = (reading: Reading, bytes: Buffer, where: string): readonly Finding[] => {
  const { words, owners } = searchFor(reading)
  const hidden = new Set(Array.from(words.foundIn(bytes), (index) => owners[index] ?? -1))
  return Array.from(hidden, (owner) => ({ hidden: owner, where }))
}

type Search = { readonly words: ManyWords; readonly owners: readonly number[] }

const searches = new WeakMap<readonly Needle[], Search>()

// One table of forms for each proof: making it takes longer than a walk over a small stream.
const searchFor = ({ needles, allowed, bytes }: Reading): Search => {
  const made = searches.get(needles)
  if (made) return made
  const forms = needles
    .filter((needle) => needle.long && !isAllowed(needle, allowed))
    .flatMap((needle) => formsOf(needle).map((form) => ({ form, owner: needle.hidden })))
    .filter(({ form }, _, all) => isTelling(form, all.length * bytes.length))
  const search = { words: manyWords(forms.map(({ form }) => form)), owners: forms.map(({ owner }) => owner) }
  searches.set(needles, search)
  return search
}

// Among so many bytes and so many forms a short one turns up by chance, where pictures lie packed. Its words are looked
// for as text all the same.
const isTelling = (form: Buffer, chances: number): boolean => (chances * unpacked) / 256 ** form.length < mostByChance

// Pictures unpack to some forty times their size.
const unpacked = 40
const mostByChance = 1e-3

const formsOf = (needle: Needle): readonly Buffer[] => {
  const lower = needle.words.toLowerCase()
  const cases = new Set([needle.words, lower, needle.words.toUpperCase(), titled(lower), needle.plain])
  return [...cases].flatMap((words) => {
    const wide = Buffer.from(words, 'utf16le')
    const forms = [Buffer.from(words, 'utf8'), wide, swapped(wide)]
    if (isLatin1(words)) forms.push(Buffer.from(words, 'latin1'))
    const hex = forms.map((form) => form.toString('hex'))
    return [...forms, ...hex.map((form) => Buffer.from(form)), ...hex.map((form) => Buffer.from(form.toUpperCase()))]
  })
}

const isLatin1 = (words: string): boolean => [...words].every((character) => (character.codePointAt(0) ?? 0) < 0x100)

const titled = (lower: string): string => lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

const isAllowed = (needle: Needle, allowed: readonly Needle[]): boolean =>
  allowed.some((words) => new RegExp(`^${words.pattern.source}$`, 'u').test(needle.plain))
