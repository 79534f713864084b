import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { charactersOf } from './coverage'

/** A font file, by its path. */
export type Face = string

/** One design in two weights, for the scripts that it is there for. */
type Family = { readonly regular: Face; readonly bold: Face; readonly script?: RegExp }

const find = createRequire(import.meta.url)

// TTF only: pdfkit breaks on a woff2 file as soon as a letter has an accent.
const family = (name: string, file: string, script?: RegExp): Family => ({
  regular: find.resolve(`@expo-google-fonts/${name}/400Regular/${file}_400Regular.ttf`),
  bold: find.resolve(`@expo-google-fonts/${name}/700Bold/${file}_700Bold.ttf`),
  script,
})

const body = family('atkinson-hyperlegible', 'AtkinsonHyperlegible')

// Where two have a letter the first of them draws it. DejaVu Sans draws an Arabic letter as one glyph, which a reader of
// the file can turn back into the letter; Noto Naskh draws it in parts and is there for what DejaVu lacks.
const families: readonly Family[] = [
  body,
  {
    regular: find.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    bold: find.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  },
  family('noto-naskh-arabic', 'NotoNaskhArabic', /\p{scx=Arab}/u),
  family('noto-sans-devanagari', 'NotoSansDevanagari', /\p{scx=Deva}/u),
  family('noto-sans-bengali', 'NotoSansBengali', /\p{scx=Beng}/u),
  family('noto-sans-gujarati', 'NotoSansGujarati', /\p{scx=Gujr}/u),
  family('noto-sans-gurmukhi', 'NotoSansGurmukhi', /\p{scx=Guru}/u),
  family('noto-sans-tamil', 'NotoSansTamil', /\p{scx=Taml}/u),
  family('noto-sans-thai', 'NotoSansThai', /\p{scx=Thai}/u),
  family('noto-sans-ethiopic', 'NotoSansEthiopic', /\p{scx=Ethi}/u),
  family('noto-sans-kr', 'NotoSansKR', /\p{scx=Hang}/u),
  family('noto-sans-sc', 'NotoSansSC', /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\u3000-\u303f\uff00-\uffef]/u),
]

export const bodyFace: Face = body.regular
export const boldFace: Face = body.bold

/** The first face that has every one of some characters, of the weight asked for; none where no face has. */
export const faceFor = (characters: string, isBold: boolean): Face | undefined => {
  const parts = Array.from(characters.replace(/[\u200c\u200d]/g, ''), (part) => part.codePointAt(0) ?? 0)
  for (const { script, regular, bold } of families) {
    const face = isBold ? bold : regular
    if ((!script || script.test(characters)) && parts.every((part) => coverage(face).has(part))) return face
  }
  return undefined
}

export const isBoldFace = (face: Face): boolean => families.some(({ bold }) => bold === face)

/** Whether a script builds a syllable of several glyphs, some drawn before the letter that they are said after. */
export const buildsSyllables = (text: string): boolean =>
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}]/u.test(text)

// A file is read when the first letter of its script turns up: two of them have ten megabytes.
const covered = new Map<Face, ReadonlySet<number>>()
const coverage = (face: Face): ReadonlySet<number> => {
  const known = covered.get(face) ?? charactersOf(readFileSync(face))
  covered.set(face, known)
  return known
}
