import type { Desk } from '~/app/desk.server'
import { fingerprintOf, type PackFile } from '~/app/pack/files'
import type { CaseEvent } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import type { Day } from '~/app/rules/day'
import { brokenLink, historyOf } from '~/db/events'
import { filesOf, packFilesBySha } from '~/db/packFiles'

/** What became of the answer that a file belongs to. */
export type Standing =
  | { readonly state: 'released'; readonly on: Day }
  /** It may yet be released. */
  | { readonly state: 'waiting' }
  /** Another version took its place before it went out. */
  | { readonly state: 'put-aside' }
  /** The case's history or the list of the answer's files is not as it was kept: nothing can be vouched for. */
  | { readonly state: 'disagrees' }

export type KnownFile = Standing & {
  readonly reference: string
  readonly controller: string
  readonly version: number
  readonly purpose: 'answer' | 'difference'
  /** Which file of how many. */
  readonly file: number
  readonly files: number
  readonly name: string
  readonly pages: number | null
}

/**
 * Every answer of any controller that a file with this SHA-256 belongs to, released ones first, each with what the
 * case's own history says became of it; empty where the portal never made such a file. Holds no personal data.
 */
export async function verifyFile({ db }: Pick<Desk, 'db'>, sha256: string): Promise<readonly KnownFile[]> {
  const known: KnownFile[] = []
  for (const row of await packFilesBySha(db, sha256)) {
    const files = await filesOf(db, row.pack_id)
    known.push({
      ...(await standingOf({ db }, row, files)),
      reference: row.reference,
      controller: row.controller,
      version: row.version,
      purpose: row.purpose === 'difference' ? 'difference' : 'answer',
      file: files.findIndex(({ place }) => place === row.place) + 1,
      files: files.length,
      name: row.name,
      pages: row.pages,
    })
  }
  return known.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

const order: readonly Standing['state'][] = ['released', 'disagrees', 'waiting', 'put-aside']

type Belongs = { readonly pack_id: string; readonly case_id: string }
type Listed = Pick<PackFile, 'name' | 'size' | 'sha256'>

/** By the history, which is chained, and never by a row that could be written by itself. */
async function standingOf({ db }: Pick<Desk, 'db'>, of: Belongs, files: readonly Listed[]): Promise<Standing> {
  // Looked at first: what was changed may not even be an event any more.
  if ((await brokenLink(db, of.case_id)) !== null) return { state: 'disagrees' }
  const history = await historyOf(db, of.case_id)
  const events = history.map(({ event }) => event)
  const built = events.find(
    (event): event is Extract<CaseEvent, { type: 'pack-built' }> =>
      event.type === 'pack-built' && event.pack === of.pack_id,
  )
  if (built === undefined || !isOf(built.sha256, files)) return { state: 'disagrees' }
  const released = events.find(
    (event): event is Extract<CaseEvent, { type: 'pack-released' }> =>
      event.type === 'pack-released' && event.pack === of.pack_id,
  )
  if (released)
    return released.sha256 === built.sha256 ? { state: 'released', on: released.on } : { state: 'disagrees' }
  return { state: foldCase(history).pack?.id === of.pack_id ? 'waiting' : 'put-aside' }
}

/** Whether a fingerprint is that of these files. What was built as one file, before there were lists, has that file's own. */
const isOf = (fingerprint: string, files: readonly Listed[]): boolean =>
  fingerprint === fingerprintOf(files) || (files.length === 1 && fingerprint === files[0]?.sha256)
