import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { charactersOf } from './coverage'

/** A font file, by its path. */
export type Face = string

export type FaceRun = { readonly text: string; readonly face: Face }

const find = createRequire(import.meta.url)
const atkinson = '@expo-google-fonts/atkinson-hyperlegible'

// TTF only: pdfkit breaks on a woff2 file as soon as a letter has an accent.
const regular = find.resolve(`${atkinson}/400Regular/AtkinsonHyperlegible_400Regular.ttf`)
const bold = find.resolve(`${atkinson}/700Bold/AtkinsonHyperlegible_700Bold.ttf`)
const fallbackRegular = find.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const fallbackBold = find.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

export const bodyFace: Face = regular

const covered = new Map<Face, ReadonlySet<number>>()
const coverage = (face: Face): ReadonlySet<number> => {
  const known = covered.get(face) ?? charactersOf(readFileSync(face))
  covered.set(face, known)
  return known
}

/**
 * Text in the faces that can draw it: Atkinson Hyperlegible, or DejaVu Sans where it lacks a letter. A letter and its
 * accents stay in one face. What neither can draw is written as its number, [U+4E2D], never as an empty box.
 */
export const faceRuns = (text: string, isBold: boolean): readonly FaceRun[] => {
  const main = isBold ? bold : regular
  if (simple.test(text)) return [{ text, face: main }]
  const other = isBold ? fallbackBold : fallbackRegular
  const runs: { text: string; face: Face }[] = []
  const add = (part: string, face: Face) => {
    const last = runs.at(-1)
    if (last?.face === face) last.text += part
    else runs.push({ text: part, face })
  }
  for (const { segment } of characters.segment(text.normalize('NFC').replace(invisible, ''))) {
    if (draws(main, segment)) add(segment, main)
    else if (draws(other, segment)) add(segment, other)
    else add([...segment].map(numbered).join(''), main)
  }
  return runs
}

const simple = /^[ -~]*$/
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

const draws = (face: Face, character: string): boolean =>
  [...character].every((part) => coverage(face).has(part.codePointAt(0) ?? 0))

const numbered = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
