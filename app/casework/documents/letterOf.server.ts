import { inOrder } from '~/app/redaction/burn/burn'
import { notConfirmed } from '~/app/rules/exemptions/notConfirmed'

/**
 * The letter of the key for each exemption on a document, in the order in which a reader meets them. Those that are
 * neither confirmed nor denied share one, as they do in the key of a pack.
 */
export function letterOf(marks: readonly { readonly page: number; readonly exemption: string }[]) {
  const letter = inOrder(
    marks.toSorted((a, b) => a.page - b.page).map(({ exemption }) => ({ exemption: groupOf(exemption) })),
  )
  return (exemption: string) => letter(groupOf(exemption))
}

const groupOf = (exemption: string) => (notConfirmed.has(exemption) ? 'general' : exemption)
