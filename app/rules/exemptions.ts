import { z } from 'zod'
import type { Nation } from './clock/holidays'
import { faultsIn } from './exemptions/faults'
import { Exemption, type HomeNation } from './exemptions/schema'

export type { Exemption }

/**
 * Reads the list of exemptions. Throws a ZodError that names each fault of a row's shape, and an Error that names each
 * row without a guard that the law sets on it.
 */
export function parseExemptions(value: unknown): readonly Exemption[] {
  const exemptions = z.array(Exemption).min(1).parse(value)
  const faults = faultsIn(exemptions)
  if (faults.length > 0) throw new Error(`The list of exemptions is not safe to use:\n${faults.join('\n')}`)
  return exemptions
}

const homeNations: Readonly<Record<Nation, readonly HomeNation[]>> = { EW: ['E', 'W'], SC: ['S'], NI: ['NI'] }

/** Those that words can be hidden under in an answer to an access request, in one nation where it is given. */
export const forRedaction = (exemptions: readonly Exemption[], nation?: Nation): readonly Exemption[] =>
  exemptions.filter(
    (e) =>
      e.withholds &&
      e.articles.some((article) => access.has(article)) &&
      (nation === undefined || e.nations.some((each) => homeNations[nation].includes(each))),
  )

/** Article 15, its paragraph on the copy, and the chapter it stands in. */
const access: ReadonlySet<string> = new Set(['15', '15(3)', 'Chapter III'])
