import { readFile } from 'node:fs/promises'
import type { Desk } from '~/app/desk.server'
import { sentOut } from '~/app/rules/case/case'
import { openHold } from '~/app/rules/case/decideLaw'
import { foldCase } from '~/app/rules/case/fold'
import { londonDay } from '~/app/rules/day'
import { caseById } from '~/db/cases'
import { historyOf } from '~/db/events'
import { linkExpiry } from '~/db/links'
import { packById } from '~/db/packs'
import type { PackFileRow } from '~/db/schemaAnswers'
import { isWhole, readFiles } from './answer/keptAnswer.server'
import { change } from './change.server'
import { provedSession } from './collect.server'

/** What a resident who has proved themselves may download, the newest first; null for anybody else. */
export async function readCollection(desk: Desk, session: string) {
  const found = await provedSession(desk, session)
  if (found === null) return null
  const [row, kase] = [await caseById(desk.db, found.caseId), foldCase(await historyOf(desk.db, found.caseId))]
  const out = sentOut(kase)
  if (row === undefined || out.length === 0 || openHold(kase)) return null
  const answers = await Promise.all(
    out.toReversed().map(async ({ id, version, purpose, pages }) => {
      const { files, sha256 } = await readFiles(desk, id)
      const releasedAt = (await packById(desk.db, id))?.released_at
      return {
        version,
        purpose,
        pages: pages ?? 0,
        sha256,
        releasedOn: releasedAt ? londonDay(releasedAt) : null,
        files: files.map(({ place, kind, name, size, sha256, pages }) => ({ place, kind, name, size, sha256, pages })),
      }
    }),
  )
  const until = (await linkExpiry(desk.db, found.caseId)) ?? found.expiresAt
  return { controller: row.controller, reference: row.reference, answers, until: londonDay(until) }
}

export type Wanted = { readonly version: number; readonly place: number }

/** A file of an answer, where it lies on this machine. */
export type Collected = Pick<PackFileRow, 'name' | 'media_type' | 'size'> & { readonly path: string }

/**
 * Hands over a file of an answer, and says so on the case, which its first collection closes. Null without a proved
 * session, or where the bytes are not those that were approved.
 */
export async function collectFile(desk: Desk, session: string, wanted: Wanted): Promise<Collected | null> {
  const found = await provedSession(desk, session)
  if (found === null) return null
  const kase = foldCase(await historyOf(desk.db, found.caseId))
  const pack = sentOut(kase).find(({ version }) => version === wanted.version)
  if (pack === undefined) return null
  const { files, sha256 } = await readFiles(desk, pack.id)
  const file = files.find(({ place }) => place === wanted.place)
  if (file === undefined || !(await isWhole(desk, file))) return null
  const outcome = await change(desk, { caseId: found.caseId, commands: [{ act: 'collect-pack', sha256 }] })
  if ('refused' in outcome) return null
  return { name: file.name, media_type: file.media_type, size: file.size, path: desk.blobs.fileOf(file.blob) }
}

/** The newest answer's own PDF, whole: its first volume. */
export async function collectPack(desk: Desk, session: string) {
  const [newest] = (await readCollection(desk, session))?.answers ?? []
  const volume = newest?.files.find(({ kind }) => kind === 'volume')
  if (newest === undefined || volume === undefined) return null
  const file = await collectFile(desk, session, { version: newest.version, place: volume.place })
  return file === null ? null : { name: file.name, bytes: await readFile(file.path) }
}
