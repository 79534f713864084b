import { parseDocument } from 'yaml'
import { z } from 'zod'

/** How a council's own packs look: the colour of headings and strong rules, and the logo that stands over the letter. */
export type Theme = {
  /** `#rrggbb` */
  readonly deep: string
  /** `file` is a path; `alt` says in words what the logo shows, for a reader who hears the pack. */
  readonly logo?: { readonly file: string; readonly alt: string }
}

const ThemeSchema = z.strictObject({
  deep: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour of the shape #1d3f5e, in quotes'),
  logo: z
    .strictObject({
      file: z.string().regex(/^[\w][\w .-]*[.](png|jpe?g)$/i, 'must be the name of a PNG or JPEG beside its theme'),
      alt: z.string().trim().min(1, 'is empty: say in words what the logo shows'),
    })
    .optional(),
})

/** What the pack promises of every text on its ground: WCAG 2.2, 1.4.6. */
const leastContrast = 7

/**
 * Reads a council's `theme.yaml`; `folder` is where it lies, and its logo with it. Gives the theme, or every fault in
 * plain words: a key that is unknown or missing, a colour too pale to be read on white, a logo elsewhere.
 */
export const parseTheme = (
  text: string,
  folder: string,
): { readonly theme: Theme } | { readonly faults: readonly string[] } => {
  const document = parseDocument(text)
  if (document.errors.length > 0) return { faults: document.errors.map(({ code }) => `is no YAML: ${code}`) }
  const read = ThemeSchema.safeParse(document.toJS())
  if (!read.success) return { faults: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) }
  const { deep, logo } = read.data
  const contrast = contrastWithWhite(deep)
  if (contrast < leastContrast) {
    const measured = contrast.toFixed(1)
    return { faults: [`deep ${deep} has a contrast of ${measured} to 1 on white; take a darker one, 7 to 1 at least`] }
  }
  return { theme: logo ? { deep, logo: { file: `${folder}/${logo.file}`, alt: logo.alt } } : { deep } }
}

/** How strongly a colour `#rrggbb` stands out on white, from 1 to 21: WCAG 2.2, "contrast ratio". */
export const contrastWithWhite = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
