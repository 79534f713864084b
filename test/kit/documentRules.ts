import type { Case } from '~/app/rules/case/case'
import type { CommandOf } from '~/app/rules/case/commands'
import { act, bytesOf, gathered, portalItself } from './case'

/** Acts on the document `d1`, of three pages, each right where nothing stands against it. */
export const addDocument: CommandOf<'add-document'> = { act: 'add-document', document: 'd1' }
export const hideArea: CommandOf<'hide-area'> = {
  act: 'hide-area',
  mark: 'a1',
  document: 'd1',
  page: 0,
  exemption: 'S2-16',
}
export const askBurn: CommandOf<'ask-burn'> = { act: 'ask-burn', document: 'd1' }
export const finishBurn: CommandOf<'finish-burn'> = {
  act: 'finish-burn',
  document: 'd1',
  burn: 'b1',
  sha256: bytesOf('d'),
  pages: 3,
  proof: 'passed',
  marks: [],
  leftOut: [],
}

/** A gathered case with a document that nobody has read yet. */
export const waitingDocument = (): Case => act(gathered(), [addDocument])

const byPortal = { by: portalItself }

export const readDocument = (): Case =>
  act(waitingDocument(), [{ act: 'finish-reading', document: 'd1', pages: 3 }], byPortal)

export const refusedDocument = (): Case =>
  act(waitingDocument(), [{ act: 'refuse-document', document: 'd1', why: 'encrypted' }], byPortal)

/** With the mark `a1`, which took the suggestion `sg1`. */
export const markedDocument = (): Case => act(readDocument(), [{ ...hideArea, suggestion: 'sg1' }])

/** Burned without a mark. */
export const burnedDocument = (given: { readonly proof?: 'passed' | 'failed' } = {}): Case =>
  act(readDocument(), [{ ...finishBurn, ...given }], byPortal)
