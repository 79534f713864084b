import { bodyFace, boldFace, type Face, faceFor } from './faces'

export { bodyFace, type Face }

export type FaceRun = { readonly text: string; readonly face: Face }

/**
 * Text in the faces that can draw it: Atkinson Hyperlegible, DejaVu Sans where it lacks a letter, or the face of the
 * letter's script. A letter and its accents stay in one face, and so do joined letters as far as they reach. What no face
 * has is written as its number, [U+1F600], never as an empty box.
 */
export const faceRuns = (text: string, isBold: boolean): readonly FaceRun[] => {
  const main = isBold ? boldFace : bodyFace
  if (simple.test(text)) return [{ text, face: main }]
  const runs: { text: string; face: Face }[] = []
  const add = (part: string, face: Face) => {
    const last = runs.at(-1)
    if (last?.face === face) last.text += part
    else runs.push({ text: part, face })
  }
  for (const stretch of printable(text).split(joined)) {
    const whole = stretch.length > 1 && isJoined.test(stretch) ? faceFor(stretch, isBold) : undefined
    if (whole) add(stretch, whole)
    else {
      for (const { segment } of characters.segment(stretch)) {
        const face = faceFor(segment, isBold)
        if (face) add(segment, face)
        else add(Array.from(segment, numbered).join(''), main)
      }
    }
  }
  return runs
}

/**
 * Text without what can't be printed: control characters, and those that only tell a program how to show others. Where
 * one would turn the words after it round (U+202D, U+202E) its number stands in its place, so that nobody reads words in
 * another order than they were kept in. Joiners stay between letters that they shape.
 */
export const printable = (text: string): string =>
  text.normalize('NFC').replace(overrides, numbered).replace(invisible, '').replace(loneJoiner, '')

const simple = /^[ -~]*$/
const overrides = /[\u202d\u202e]/g
const invisible = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const loneJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}])[\u200c\u200d]/gu
const joined = /(\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200c\u200d]*)/u
const isJoined = /^\p{Script=Arabic}/u
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

const numbered = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
