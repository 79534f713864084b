import { z } from 'zod'

/** A reason in law to withhold, as a row of data: what it is called, its test, who decides, and plain words for it. */
export const Exemption = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  description: z.string(),
  type: z.string(),
  test: z.string(),
  decision_maker: z.string(),
  consult_duty: z.string(),
  nations: z.string(),
  /** Said to the person in the key of their pack. Only an exemption with plain words can be chosen for a redaction. */
  plain: z.string().optional(),
})
export type Exemption = z.infer<typeof Exemption>

/** Reads the list of exemptions. Throws a ZodError that names each fault. */
export const parseExemptions = (value: unknown): readonly Exemption[] => z.array(Exemption).min(1).parse(value)

/** Those that words in a record can be hidden under. */
export const forRedaction = (exemptions: readonly Exemption[]) => exemptions.filter((e) => e.plain !== undefined)
