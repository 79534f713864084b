import type { StaffDesk } from '~/app/desk.server'
import type { CopyKind } from '~/app/rules/case/events'
import { may, type StaffAct } from '~/app/rules/roles'
import { type Outcome, staffChange } from './change.server'
import { answerOf, gatherInternal, type SayCase } from './copies/gatherInternal.server'
import { type Fleeting, madeApart } from './copies/madeApart.server'
import { setCourt, setInternal } from './copies/setCopy.server'
import { note } from './note.server'
import { readCase } from './readCase.server'

/** Which role may take which. */
export const copyActs = {
  internal: 'take-internal-copy',
  court: 'take-court-bundle',
} as const satisfies Readonly<Record<CopyKind, StaffAct>>

type Form = {
  readonly kind: CopyKind
  /** Why it is taken; of the bundle for a court, for whom. */
  readonly reason: string
  readonly say: SayCase
}

export type Copy = { readonly name: string; readonly mediaType: string; readonly file: Fleeting }

/**
 * Makes a copy that is not for the person who asked, and says on the case that it was taken before a byte of it leaves.
 * Nothing of it is kept. A form sent twice takes two, and says so twice: what left is what is noted.
 */
export async function takeCopy(
  desk: StaffDesk,
  reference: string,
  { kind, reason, say }: Form,
): Promise<{ readonly copy: Copy } | Extract<Outcome, { refused: unknown }>> {
  if (!may(desk.staff.role, copyActs[kind])) return { refused: 'not-allowed' }
  const read = await readCase(desk, reference)
  if (read === null) return { refused: 'no-such-case' }
  if (read === 'not-allowed') return { refused: read }
  if (kind === 'internal' && answerOf(read.kase) === undefined) return { refused: 'pack-not-built' }
  const file = await madeApart(desk, async (folder) =>
    kind === 'court'
      ? setCourt(desk, read, { madeFor: reason, folder })
      : setInternal(desk, await gatherInternal(desk, read, say), folder),
  )
  const outcome = await staffChange(desk, {
    reference,
    commands: [{ act: 'take-copy', kind }],
    alongside: note(desk, [[copyReason(kind), reason]]),
  })
  if (!('refused' in outcome)) return { copy: { ...namesOf(kind, reference), file } }
  await file.drop()
  return outcome
}

const namesOf = (kind: CopyKind, reference: string) =>
  kind === 'court'
    ? { name: `${reference}-court.zip`, mediaType: 'application/zip' }
    : { name: `${reference}-internal.pdf`, mediaType: 'application/pdf' }

/** Under which the reason for a copy stands among the free words of a case. */
export const copyReason = (kind: CopyKind) => `copy-reason:${kind}` as const
