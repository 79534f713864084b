import { z } from 'zod'

/** What the law asks to be known and written down before words are hidden under an exemption: see `guards`. */
export const Guard = z.enum([
  'reasoning',
  'para-17',
  'consent-considered',
  'serious-harm',
  'health-opinion',
  'parent-or-deputy',
  'first-controller',
  'enactment',
])
export type Guard = z.infer<typeof Guard>

/** England, Wales, Scotland, Northern Ireland. */
export const HomeNation = z.enum(['E', 'W', 'S', 'NI'])
export type HomeNation = z.infer<typeof HomeNation>

const words = z.string().min(1)

/** A reason in law to withhold, as a row of data: what it is called, its test, its guards, who decides, plain words. */
export const Exemption = z.object({
  id: words,
  ref: words,
  title: words,
  description: words,
  /** The articles of the UK GDPR that it restricts, or the sections of Part 3 of the Act. */
  articles: z.array(words),
  type: words,
  test: words,
  guards: z.array(Guard),
  /** Whether words can be hidden under it: not under a carve-out, a bar on disclosure or a rule for whole requests. */
  withholds: z.boolean(),
  /** Whether a controller may keep from the person that it was used at all. */
  neither: z.enum(['may', 'never']),
  decision_maker: words,
  consult_duty: words,
  nations: z.array(HomeNation).min(1),
  /** Said to the person in the key of their pack, for a reader of nine. */
  plain: words,
  /** The same in Welsh. A draft until a translator has checked it. */
  plain_cy: z.strictObject({ draft: words }),
})
export type Exemption = z.infer<typeof Exemption>
