import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import type { DocumentCommand } from '~/app/rules/case/decideDocuments'
import { type CaseDocument, isReady, leftOutOf, PageFlag } from '~/app/rules/case/documents'
import type { Actor } from '~/app/rules/case/events'
import { bytesOf } from './case'
import type { At, Move } from './walker'

const staff: readonly [Actor, Actor] = [
  { kind: 'staff', id: 'anna' },
  { kind: 'staff', id: 'ben' },
]
const portal: Actor = { kind: 'portal' }

export const documentActs = [
  'add-document',
  'finish-reading',
  'refuse-document',
  'remove-document',
  'hide-area',
  'show-area-again',
  'allow-area-elsewhere',
  'reject-suggestion',
  'flag-page',
  'ask-burn',
  'finish-burn',
] as const satisfies readonly Command['act'][]
type Missing = Exclude<DocumentCommand['act'], (typeof documentActs)[number]>
const isWhole: [Missing] extends [never] ? true : never = true
void isWhole

/** What leads the documents of a case on towards a pack: null where each is ready or can't be burned. */
export function documentLeadingOn(kase: Case, { dice, newId }: At): Move | null {
  if (kase.received.right !== 'access') return null
  if (kase.documents.size === 0 && dice.chance(0.3)) {
    return { by: dice.pick(staff), command: { act: 'add-document', document: newId() } }
  }
  const document = [...kase.documents.values()].find((one) => one.state !== 'refused' && !isReady(one))
  if (document === undefined) return null
  if (document.state === 'waiting') {
    return { by: portal, command: { act: 'finish-reading', document: document.id, pages: dice.pick([1, 2, 3]) } }
  }
  const [consulted] = [...document.flags].find(([, flag]) => flag === 'consult') ?? []
  if (consulted !== undefined) {
    return {
      by: dice.pick(staff),
      command: { act: 'flag-page', document: document.id, page: consulted, flag: 'disclose' },
    }
  }
  if (leftOutOf(document).length === document.pages) {
    return { by: dice.pick(staff), command: { act: 'remove-document', document: document.id } }
  }
  return { by: portal, command: burnedAsItIs(document, newId()) }
}

const burnedAsItIs = (document: CaseDocument, burn: string) =>
  ({
    act: 'finish-burn',
    document: document.id,
    burn,
    sha256: bytesOf('d'),
    pages: document.pages,
    proof: 'passed',
    marks: [...document.hidden.keys()],
    leftOut: leftOutOf(document),
  }) as const

/** Any act on any document, by anybody: one that is there or never was, a page that it has or hasn't. */
export function anyDocumentMove(kase: Case, { dice, newId }: At): Move {
  const by = dice.pick<Actor>([...staff, ...staff, portal])
  const id = dice.pick(['never-was', ...twice(kase.documents.keys())])
  const known = kase.documents.get(id)
  const document = id
  const mark = dice.pick(['never-was', ...twice(known?.hidden.keys() ?? [])])
  const page = dice.pick([0, 0, 1, 1, 2, -1])
  const suggestion = dice.pick(['s1', 's2', 's3'])
  const act = dice.pick(documentActs)
  switch (act) {
    case 'add-document':
      return { by, command: { act, document: dice.chance(0.8) ? newId() : id } }
    case 'finish-reading':
      return { by: portal, command: { act, document, pages: dice.pick([1, 2, 3]) } }
    case 'refuse-document':
      return { by: portal, command: { act, document, why: 'encrypted' } }
    case 'remove-document':
      return { by, command: { act, document } }
    case 'hide-area': {
      const lacking = dice.chance(0.2) ? (['about-missing'] as const) : []
      const taken = dice.chance(0.5) ? suggestion : undefined
      const made = dice.chance(0.9) ? newId() : mark
      return { by, command: { act, mark: made, document, page, exemption: 'S2-16', suggestion: taken, lacking } }
    }
    case 'show-area-again':
    case 'allow-area-elsewhere':
      return { by, command: { act, mark, document } }
    case 'reject-suggestion':
      return { by, command: { act, suggestion, document } }
    case 'flag-page':
      return { by, command: { act, document, page, flag: dice.pick(['consult', ...PageFlag.options]) } }
    case 'ask-burn':
      // Allowed, it leaves no event and so nothing to keep: what is walked is what forbids it.
      return { by, command: { act, document: known?.state === 'read' ? 'none-such' : document } }
    case 'finish-burn': {
      const burned = known && burnedAsItIs(known, dice.chance(0.8) ? newId() : (known.burned?.burn ?? newId()))
      const proof = dice.pick<'passed' | 'failed'>(['passed', 'failed'])
      const others = { marks: dice.pick([['never-was'], burned?.marks ?? []]), leftOut: dice.pick([[], [0]]), proof }
      if (burned === undefined) return { by: portal, command: { act, document, ...bare, ...others } }
      return { by: portal, command: { ...burned, ...(dice.chance(0.5) ? {} : others) } }
    }
  }
}

const bare = { burn: 'never-was', sha256: bytesOf('e'), pages: 1 } as const

const twice = (ids: Iterable<string>) => {
  const all = [...ids]
  return [...all, ...all, ...all]
}
