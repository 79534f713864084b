import { inOrder } from '~/app/redaction/burn/burn'
import type { Exemption } from '~/app/rules/exemptions'
import { type KeyWords, keyWordsFor } from '~/app/rules/exemptions/keyWords'
import { notConfirmed } from '~/app/rules/exemptions/notConfirmed'
import type { Language } from '~/app/rules/sayDay'

/** What the key says of an exemption, in a language. Throws where the list has no such. */
export function keyWordsOf(exemptions: readonly Exemption[], id: string, language: Language = 'en'): KeyWords {
  const exemption = exemptions.find((each) => each.id === id)
  if (exemption === undefined) throw new Error(`There is no exemption ${id}`)
  return keyWordsFor(exemption, { notConfirmed }, language)
}

/**
 * The letter of the key for each exemption of a case, in the order in which they were first used on it: the letter that a
 * burned page bears never changes after. Those that are neither confirmed nor denied share one.
 */
export function lettersFor(exemptions: readonly Exemption[], used: readonly string[]): (exemption: string) => string {
  const groupOf = (id: string) => keyWordsOf(exemptions, id).group
  const letter = inOrder(used.map((id) => ({ exemption: groupOf(id) })))
  return (exemption) => letter(groupOf(exemption))
}
