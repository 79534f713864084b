import { inOrder } from '~/app/redaction/burn/burn'

/** The letter of the key for each exemption on a document, in the order in which a reader meets them. */
export const letterOf = (marks: readonly { readonly page: number; readonly exemption: string }[]) =>
  inOrder(marks.toSorted((a, b) => a.page - b.page))
