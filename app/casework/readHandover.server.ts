import type { StaffDesk } from '~/app/desk.server'
import { type Case, sentOut } from '~/app/rules/case/case'
import { fingerprintNow, readFiles } from './answer/keptAnswer.server'

/**
 * The newest answer that went out, as it is printed: its fingerprint by the bytes that lie in the store at this moment, and
 * its volumes, which are none while it is looked at again. Null where nothing went out, or its bytes are gone.
 */
export async function readHandover(desk: StaffDesk, kase: Case) {
  const pack = sentOut(kase).at(-1)
  const sha256 = pack === undefined ? null : await fingerprintNow(desk, pack.id)
  if (pack === undefined || sha256 === null) return null
  const { files } = await readFiles(desk, pack.id)
  const volumes = kase.pack?.id === pack.id ? files.filter(({ kind }) => kind === 'volume') : []
  return { sha256, pages: pack.pages ?? 0, volumes: volumes.map(({ place, name }) => ({ place, name })) }
}
