import { inOrder } from '~/app/redaction/burn/burn'
import type { Exemption } from '~/app/rules/exemptions'
import { type KeyWords, keyWordsFor } from '~/app/rules/exemptions/keyWords'
import { notConfirmed } from '~/app/rules/exemptions/notConfirmed'

/** What the key says of an exemption. Throws where the list has no such. */
export function keyWordsOf(exemptions: readonly Exemption[], id: string): KeyWords {
  const exemption = exemptions.find((each) => each.id === id)
  if (exemption === undefined) throw new Error(`There is no exemption ${id}`)
  return keyWordsFor(exemption, { notConfirmed })
}

/**
 * The letter of the key for each exemption, in the order in which a reader meets them. Those that are neither confirmed
 * nor denied share one.
 */
export function lettersFor(exemptions: readonly Exemption[], met: readonly string[]): (exemption: string) => string {
  const groupOf = (id: string) => keyWordsOf(exemptions, id).group
  const letter = inOrder(met.map((id) => ({ exemption: groupOf(id) })))
  return (exemption) => letter(groupOf(exemption))
}
