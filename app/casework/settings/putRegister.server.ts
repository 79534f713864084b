import type { StaffDesk } from '~/app/desk.server'
import { checkRegister } from '~/app/rules/register/check'
import { type RegisterChanges, registerChanges } from '~/app/rules/register/sentences'
import { may } from '~/app/rules/roles'
import { dropUpload, uploadOf } from '~/db/registerUploads'
import { keepRegister, newestRegister } from '~/db/registerVersions'
import { onceForForm } from '../onceForForm.server'
import { readRegister } from '../registers.server'

export type UploadRead = {
  readonly name: string
  readonly against: number
  readonly changes: readonly RegisterChanges[]
}

/** A register that was sent in, and what it would change; null where there is none of the desk's own controller. */
export async function readUpload(desk: StaffDesk, id: string): Promise<UploadRead | 'not-allowed' | null> {
  if (!may(desk.staff.role, 'load-registers')) return 'not-allowed'
  const upload = await uploadOf(desk.db, desk.staff.controller, id)
  if (upload === undefined) return null
  const held = await readRegister(desk, desk.staff.controller)
  const checked = checkRegister(upload.text)
  // The rules may have grown stricter since it was sent in.
  if ('faults' in checked) return null
  const changes = registerChanges(held?.register ?? null, checked.valid)
  return { name: upload.name, against: held?.version ?? 0, changes }
}

type Putting = {
  readonly upload: string
  /** The version that the page compared it with: another since then must be looked at first. */
  readonly seen: number
  readonly onceKey: string
}
type Put = { readonly done: true } | { readonly refused: 'not-allowed' | 'stale' | 'gone' }

/** Puts a register that was sent in in force, once for a form. Packs that are built from now on follow it. */
export async function putRegister(desk: StaffDesk, { upload, seen, onceKey }: Putting): Promise<Put> {
  if (!may(desk.staff.role, 'load-registers')) return { refused: 'not-allowed' }
  const { controller, id: by } = desk.staff
  const form = { onceKey, of: controller, again: (): Put => ({ done: true }) }
  return onceForForm(desk, form, async (trx) => {
    const held = await uploadOf(trx, controller, upload)
    if (held === undefined) return { refused: 'gone' }
    if (((await newestRegister(trx, controller))?.version ?? 0) !== seen) return { refused: 'stale' }
    const version = await keepRegister(trx, controller, { text: held.text, at: desk.now, by })
    // Two at once on Postgres: whoever came second finds a version that isn't theirs.
    if ((await newestRegister(trx, controller))?.text !== held.text || version !== seen + 1) return { refused: 'stale' }
    await dropUpload(trx, upload)
    return { done: true }
  })
}
