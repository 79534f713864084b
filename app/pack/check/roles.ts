import type { Model } from '../../redaction/bytes/model'
import { type Dictionary, keysOf, nameOf } from '../../redaction/bytes/values'

export type Roles = ReadonlyMap<string, string>

/** The types that every reader knows (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
)

/** What a file's own types stand for. */
export const rolesOf = (model: Model, root: Dictionary): Roles =>
  new Map(
    [...keysOf(model.follow(root.get('RoleMap')))].flatMap(([from, value]) => {
      const to = nameOf(model.follow(value))
      return to === undefined ? [] : [[from, to] as const]
    }),
  )

/** The standard type that a type stands for in the end, or the type itself where its mapping leads nowhere. */
export const typeUnder = (roles: Roles, given: string): string => {
  let type = given
  for (let hops = 0; hops <= roles.size && !standardTypes.has(type); hops += 1) type = roles.get(type) ?? type
  return standardTypes.has(type) ? type : given
}
