import type { Refusal } from '~/app/redaction/burn/types'
import { sayRefusal } from '~/app/redaction/refusals'

const known: ReadonlySet<string> = new Set<Refusal>([
  'encrypted',
  'broken',
  'no-pages',
  'too-many-pages',
  'page-unreadable',
  'page-without-size',
  'page-too-large',
  'page-too-intricate',
  'picture-too-large',
  'too-slow',
  'out-of-memory',
  'mark-off-page',
  'mark-not-a-rectangle',
  'mark-on-no-page',
])

/** Why a document was refused or its burning failed, for a person; undefined where nothing is wrong. Pages count from 0. */
export const sayFault = (fault: string | null, page: number | null): string | undefined => {
  if (fault === null) return undefined
  if (isRefusal(fault)) return sayRefusal({ refused: fault, page: page ?? undefined })
  return 'Something on it changed while it was being worked on. Try again.'
}

const isRefusal = (fault: string): fault is Refusal => known.has(fault)
