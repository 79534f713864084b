import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { readDocument } from './readDocuments.server'
import { sayFault } from './sayFault.server'
import { type ShownElsewhere, shownElsewhere } from './shownElsewhere.server'

type On = { readonly caseId: string; readonly kase: Case }

/**
 * One document as somebody works on it: no bytes of it, nor where they lie. Null where the case has none such. The words
 * that are hidden here and shown there are looked for only in what has been read.
 */
export async function readWorkspace(desk: StaffDesk, on: On, id: string) {
  const read = await readDocument(desk, on, id)
  const state = on.kase.documents.get(id)
  if (read === null || state === undefined) return null
  const { burn, fault, faultPage, burned, ...document } = read
  const elsewhere: readonly ShownElsewhere[] = state.state === 'read' ? await shownElsewhere(desk, state) : []
  return {
    ...document,
    elsewhere,
    fault: sayFault(fault, faultPage),
    burned,
    burn: burn
      ? {
          waiting: burn.waiting,
          fault: sayFault(burn.fault, burn.faultPage),
          // What was burned before something changed proves nothing of what stands now.
          proof: burned !== null && burn.sha256 === burned.sha256 ? burn.proof : null,
          isOutOfDate: burn.proof !== null && burned === null,
        }
      : null,
  }
}
export type Workspace = NonNullable<Awaited<ReturnType<typeof readWorkspace>>>
