import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { StaffDesk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { type Archive, openArchive } from '~/app/outside/archive.server'
import { newId } from '~/app/outside/secrets.server'
import { isOpenTo } from '~/app/rules/case/desk'
import type { Instant } from '~/app/rules/day'
import { may } from '~/app/rules/roles'
import { isProven } from '~/app/rules/signIn'
import { beginExport, finishExport } from '~/db/caseExports'
import { namesIn } from '~/db/cases'
import { newestRegister } from '~/db/registerVersions'
import { casesAfter, filesOfCase, restrictionOf, wholeCase } from '~/db/wholeCase'

const explanation = `Everything that the portal holds for one controller.

register.yaml            its register of processing, as it is in force
cases/REFERENCE.json     a case: the rows of the store that belong to it, by table. The events are its history; each
                         carries the hash of the one before it
files/REFERENCE/...      its files: documents, attached files, and each file of each answer. The SHA-256 of each stands
                         in the case's rows
left-out.txt             references of cases that are open to named people only, not to whoever took this out

Days are YYYY-MM-DD, instants ISO 8601 in UTC. Links, codes, sessions and passwords are not in it, nor are
papers that show who somebody is or that they may act for another.
`

/**
 * Everything that a controller holds, as a ZIP that is written while it is read: of however many cases, one stands in memory.
 * Who takes it out is noted before, and that it is whole when the last of it has left. Null for a role that may not.
 */
export async function exportEverything(
  desk: StaffDesk,
  clock: () => Instant = () => new Date().toISOString(),
): Promise<Readable | null | 'prove-again'> {
  if (!may(desk.staff.role, 'export-everything')) return null
  if (!isProven(desk.staff.factorAt, desk.now)) return 'prove-again'
  const { controller, id: staff_id } = desk.staff
  const id = newId()
  await beginExport(desk.db, { id, controller, staff_id, at: desk.now, format: 'everything', ask: null })
  const archive = openArchive()
  fill(desk, archive)
    .then(async (cases) => {
      await finished(archive.out)
      await finishExport(desk.db, { id, cases, at: clock() })
    })
    .catch((error: unknown) => {
      log.error({ err: error, export: id }, 'everything could not be taken out')
      archive.fail(error)
    })
  return archive.out
}

const together = 200

/** Gives how many cases were put in. */
async function fill(desk: StaffDesk, archive: Archive): Promise<number> {
  const { controller, id: reader } = desk.staff
  const held = await newestRegister(desk.db, controller)
  archive.addText('README.txt', explanation)
  if (held !== undefined) archive.addText('register.yaml', held.text)
  const leftOut: string[] = []
  let [after, cases] = ['', 0]
  for (;;) {
    const rows = await casesAfter(desk.db, { controller, after, limit: together })
    for (const { id, reference } of rows) {
      after = id
      // Asked when it is its turn: it may have been restricted since the first case left.
      if (isOpenTo(namesIn(await restrictionOf(desk.db, id)), reader)) {
        await addCase(desk, archive, { id, reference })
        cases += 1
      } else leftOut.push(reference)
    }
    if (rows.length < together) break
  }
  archive.addText('left-out.txt', leftOut.join('\n'))
  archive.end()
  return cases
}

async function addCase(
  desk: StaffDesk,
  archive: Archive,
  { id, reference }: { readonly id: string; readonly reference: string },
) {
  await archive.add(`cases/${reference}.json`, async () =>
    Readable.from([Buffer.from(JSON.stringify(await wholeCase(desk.db, id), null, 1))]),
  )
  for (const { folder, name, blob } of await filesOfCase(desk.db, id)) {
    await archive.add(`files/${reference}/${folder}-${plainName(name)}`, async () =>
      (await open(desk.blobs.fileOf(blob))).createReadStream(),
    )
  }
}

/** A name that is one file's on every system. */
const plainName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .slice(-80) || 'file'
