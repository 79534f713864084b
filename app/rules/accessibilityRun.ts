import { z } from 'zod'

/** What the last automated run over every page found: the accessibility statement shows it. */
export const AccessibilityRun = z.strictObject({
  ranOn: z.iso.date(),
  /** Pages, and states of pages: each page's errors and forms half filled in count too. */
  pages: z.int().min(1),
  states: z.int().min(1),
  violations: z.int().min(0),
  languages: z.array(z.enum(['en', 'cy'])).min(1),
  /** The program and its version, and the browser that it ran in. */
  tool: z.string().min(1),
  browser: z.string().min(1),
})
export type AccessibilityRun = Readonly<z.infer<typeof AccessibilityRun>>
