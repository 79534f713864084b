import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { checkRegister, type Fault } from '~/app/rules/register/check'
import { may } from '~/app/rules/roles'
import { keepUpload } from '~/db/registerUploads'
import { readRegister } from '../registers.server'

/** The largest file that is read, in bytes. */
export const registerBytes = 2 * 1024 * 1024

type Sent = { readonly upload: string } | { readonly refused: RegisterRefusal } | { readonly faults: readonly Fault[] }
export type RegisterRefusal = 'not-allowed' | 'no-file' | 'too-large' | 'not-text' | 'other-controller' | 'same'

/** Takes a register that an administrator sends in, to be looked at. Nothing comes in force by it. */
export async function sendRegister(desk: StaffDesk, file: FormDataEntryValue | null): Promise<Sent> {
  if (!may(desk.staff.role, 'load-registers')) return { refused: 'not-allowed' }
  if (file === null || typeof file === 'string' || file.size === 0) return { refused: 'no-file' }
  if (file.size > registerBytes) return { refused: 'too-large' }
  const text = decode(new Uint8Array(await file.arrayBuffer()))
  if (text === null) return { refused: 'not-text' }
  const checked = checkRegister(text)
  if ('faults' in checked) return { faults: checked.faults }
  const { controller, id: by } = desk.staff
  if (checked.valid.controller.id !== controller) return { refused: 'other-controller' }
  const held = await readRegister(desk, controller)
  if (held !== null && JSON.stringify(held.register) === JSON.stringify(checked.valid)) return { refused: 'same' }
  const id = newId()
  const name = shown(file.name)
  await keepUpload(desk.db, { id, controller, name, text, against: held?.version ?? 0, at: desk.now, by })
  return { upload: id }
}

/** Postgres keeps no NUL in a text. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** The last part of a name alone, without what no page should hold. */
const shown = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 100) || 'a file'
