import { z } from 'zod'
import { parseTheme, type Theme } from '~/app/rules/theme'
import { type WebToken, webTokens } from '~/app/rules/themeColours'

const words = z.object({ en: z.string(), cy: z.string() })

/** A controller's look as its administrator chose it; null is the one that came with the portal. */
export const Look = z
  .object({
    deep: z.string(),
    web: z.partialRecord(z.enum(webTokens), z.string()),
    name: words.optional(),
    footer: z.array(z.object({ text: words, href: z.string() })),
  })
  .nullable()
export type Look = z.infer<typeof Look>

/** One fault of a look, with the field it is about; `about` is empty where it is about none. */
export type LookFault = { readonly about: 'deep' | 'name' | 'footer' | WebToken | ''; readonly fault: string }

/**
 * The theme that a look comes to, measured as a theme's file is when the portal starts, or everything wrong with it. A
 * logo is none of it: it stays the file's own.
 */
export function themeOfLook(
  look: NonNullable<Look>,
  logo?: Theme['logo'],
): { readonly theme: Theme } | { readonly faults: readonly LookFault[] } {
  // Everything that JSON can say YAML can.
  const read = parseTheme(JSON.stringify(look), '')
  if ('theme' in read) return { theme: { ...read.theme, ...(logo && { logo }) } }
  return { faults: read.faults.map((fault) => ({ about: aboutOf(fault), fault })) }
}

function aboutOf(fault: string): LookFault['about'] {
  const named = /^(?:web[.:]\s*)?([a-z-]+)/.exec(fault)?.[1] ?? ''
  return (
    webTokens.find((token) => token === named) ??
    (['deep', 'name', 'footer'] as const).find((own) => own === named) ??
    ''
  )
}
