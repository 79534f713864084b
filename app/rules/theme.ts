import { parseDocument } from 'yaml'
import { z } from 'zod'
import { contrast } from './contrast'
import type { Language } from './sayDay'
import { contrastFaults, plainColours, type WebColours, webTokens } from './themeColours'

/** Words in both languages. */
export type BothLanguages = Readonly<Record<Language, string>>

/** A council's own look, in its packs and on its pages. */
export type Theme = {
  /** `#rrggbb`: the colour of a pack's headings and strong rules. */
  readonly deep: string
  /** `file` is a path; `alt` says in words what the logo shows, for a reader who hears the pack. */
  readonly logo?: { readonly file: string; readonly alt: string }
  /** The council's name as the header of its pages says it. */
  readonly name?: BothLanguages
  /** The colours of its pages: every token, whether the theme chose it or not. */
  readonly web: WebColours
  /** The council's own links at the foot of its pages. */
  readonly footer: readonly { readonly text: BothLanguages; readonly href: string }[]
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour of the shape #1d3f5e, in quotes')
const both = z.strictObject({
  en: z.string().trim().min(1, 'is empty'),
  cy: z.string().trim().min(1, 'is empty: put the English words there if there are no Welsh ones'),
})

const ThemeSchema = z.strictObject({
  deep: colour,
  logo: z
    .strictObject({
      file: z.string().regex(/^[\w][\w .-]*[.](png|jpe?g)$/i, 'must be the name of a PNG or JPEG beside its theme'),
      alt: z.string().trim().min(1, 'is empty: say in words what the logo shows'),
    })
    .optional(),
  name: both.optional(),
  web: z.partialRecord(z.enum(webTokens), colour).default({}),
  footer: z
    .array(z.strictObject({ text: both, href: z.string().regex(/^https:\/\/\S+$/, 'must begin with https://') }))
    .max(12, 'has more than 12 links')
    .default([]),
})

/** What the pack promises of every text on its ground: WCAG 2.2, 1.4.6. */
const leastOnPaper = 7

/**
 * Reads a council's `theme.yaml`; `folder` is where it lies, and its logo with it. Gives the theme, or every fault in
 * plain words: a key that is unknown or missing, colours too weak against each other, a logo elsewhere.
 */
export const parseTheme = (
  text: string,
  folder: string,
): { readonly theme: Theme } | { readonly faults: readonly string[] } => {
  const document = parseDocument(text)
  if (document.errors.length > 0) return { faults: document.errors.map(({ code }) => `is no YAML: ${code}`) }
  const read = ThemeSchema.safeParse(document.toJS())
  if (!read.success) return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) }
  const { deep, logo, web, ...more } = read.data
  // The header takes the pack's colour unless it is given one: both are then of one house.
  const colours = { ...plainColours, header: deep, ...web }
  const faults = [...faultsOnPaper(deep), ...contrastFaults(colours).map((fault) => `web: ${fault}`)]
  if (faults.length > 0) return { faults }
  return { theme: { deep, ...more, ...(logo && { logo: { ...logo, file: `${folder}/${logo.file}` } }), web: colours } }
}

const faultsOnPaper = (deep: string): readonly string[] => {
  const measured = contrast(deep, '#ffffff')
  if (measured >= leastOnPaper) return []
  return [`deep ${deep} has a contrast of ${measured.toFixed(1)} to 1 on white; take a darker one, 7 to 1 at least`]
}
