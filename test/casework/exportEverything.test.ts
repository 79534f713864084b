import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { staffChange } from '~/app/casework/change.server'
import { addDocument } from '~/app/casework/documents/addDocument.server'
import { exportEverything } from '~/app/casework/exportEverything.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { keepAttachment } from '~/db/attachments'
import { done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, type TestPortal } from '../kit/desk'
import { aPerson, aRequest } from '../kit/request'
import { unzipped } from '../kit/unzipped'

const afterwards = '2026-11-23T12:20:00.000Z'

async function taken(desk: StaffDesk) {
  const archive = await exportEverything(desk, () => afterwards)
  if (archive === null || archive === 'prove-again') throw new Error('Not allowed')
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(Buffer.from(chunk))
  return unzipped(Buffer.concat(chunks))
}

describe.each(databases)('everything of a controller on %s', (database) => {
  let house: TestPortal
  let officer: StaffDesk
  let manager: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    officer = await aStaffDesk(house.portal)
    manager = await aStaffDesk(house.portal, { role: 'manager' })
  })
  afterAll(() => house.end())

  const exportsNoted = () => house.portal.db.selectFrom('case_exports').selectAll().execute()
  const attached = async (reference: string, blob: string) =>
    keepAttachment(house.portal.db, {
      ...{ id: newId(), case_id: await idOf(house.portal, reference), controller: 'trafford', name: 'a.pdf', size: 1 },
      ...{ sha256: '', blob, media_type: 'application/pdf', added_at: noon, added_by: officer.staff.id },
      ...{ scanned_at: null, removed_at: null },
    })

  test('is taken out with its histories, its people and its files, and nothing of another’s', async () => {
    const { reference } = await aRequest(house.portal, { person: { ...aPerson, name: 'Takenout Imaginary' } })
    const elsewhere = { ...aPerson, name: 'Elsewhere Invented' }
    const other = await aRequest(house.portal, { controller: 'wakefield', person: elsewhere })
    done(await verifyIdentity(officer, reference, { method: 'known-to-us', reason: '' }))
    const bytes = await readFile('db/demo/trafford/documents/letter-from-the-school.pdf')
    done(await addDocument(officer, reference, { title: '../a letter.pdf', source: 'School', bytes }))
    const files = await taken(manager)
    const names = [...files.keys()]
    const kept = JSON.parse(String(files.get(`cases/${reference}.json`)))
    expect(kept.people).toMatchObject([{ name: 'Takenout Imaginary' }])
    expect(kept.events.map(({ type }: { type: string }) => type)).toEqual([
      'received',
      'identity-verified',
      'document-added',
    ])
    const document = names.find((name) => name.startsWith(`files/${reference}/documents/`))
    expect(files.get(document ?? '')?.equals(bytes)).toBe(true)
    expect(names.some((name) => name.split('/').includes('..'))).toBe(false)
    for (const theirs of [elsewhere.name, other.reference])
      expect([...files].filter(([name, bytes]) => name.includes(theirs) || bytes.includes(theirs))).toEqual([])
    expect(String(files.get('register.yaml'))).toContain('Trafford')
    for (const table of ['letter_edits', 'standing_objections']) expect(kept).toHaveProperty(table)
    expect(String(files.get('README.txt'))).toMatch(/papers that show who somebody is/)
    const noted = { staff_id: manager.staff.id, format: 'everything', cases: 1, at: noon, finished_at: afterwards }
    await vi.waitFor(async () => expect(await exportsNoted()).toMatchObject([noted]))
  })

  test('leaves out what is open to others alone, and says which', async () => {
    const { reference } = await aRequest(house.portal)
    done(await staffChange(officer, { reference, commands: [{ act: 'restrict', people: [officer.staff.id] }] }))
    const files = await taken(manager)
    expect(files.has(`cases/${reference}.json`)).toBe(false)
    expect(String(files.get('left-out.txt'))).toBe(reference)
  })

  test('leaves out what is restricted while the archive leaves, and is noted as whole only when it has left', async () => {
    const [first, second] = [await aRequest(house.portal), await aRequest(house.portal)]
    const before = (await exportsNoted()).length
    await attached(first.reference, await house.portal.blobs.keep(randomBytes(2 * 1024 * 1024)))
    const archive = await exportEverything(manager)
    if (archive === null || archive === 'prove-again') throw new Error('Not allowed')
    await vi.waitFor(() => expect(archive.readableLength).toBeGreaterThan(0))
    await setTimeout(300)
    done(
      await staffChange(officer, {
        reference: second.reference,
        commands: [{ act: 'restrict', people: [officer.staff.id] }],
      }),
    )
    expect((await exportsNoted()).filter(({ finished_at }) => finished_at === null)).toHaveLength(1)
    const files = unzipped(await buffer(archive))
    expect(files.has(`cases/${first.reference}.json`)).toBe(true)
    expect([...files.keys()].some((name) => name.includes(second.reference))).toBe(false)
    expect(String(files.get('left-out.txt'))).toContain(second.reference)
    await vi.waitFor(async () =>
      expect((await exportsNoted()).filter(({ finished_at }) => finished_at !== null)).toHaveLength(before + 1),
    )
  })

  test('of which two files are missing breaks that answer off, and nothing else', async () => {
    const { reference } = await aRequest(house.portal)
    const missing = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
    for (const blob of missing) await attached(reference, blob)
    const before = (await exportsNoted()).length
    await expect(taken(manager)).rejects.toThrow('ENOENT')
    // An error that nobody hears would end the process, and with it this test.
    await setTimeout(50)
    const noted = await exportsNoted()
    expect(noted).toHaveLength(before + 1)
    expect(noted.filter(({ finished_at }) => finished_at === null)).toHaveLength(1)
    await house.portal.db.deleteFrom('attachments').where('blob', 'in', missing).execute()
  })

  test('is let out only to whoever has just shown a second factor', async () => {
    const shownAgo = (seconds: number) =>
      staffDeskAt(manager, { ...manager.staff, factorAt: addSeconds(manager.now, -seconds) }, manager.now)
    const before = (await exportsNoted()).length
    expect(await exportEverything(shownAgo(301))).toBe('prove-again')
    expect(await exportsNoted()).toHaveLength(before)
    expect((await taken(shownAgo(300))).has('README.txt')).toBe(true)
  })

  test('is for managers alone', async () => {
    for (const role of ['officer', 'reviewer', 'administrator', 'auditor', 'contributor'] as const)
      expect([role, await exportEverything(await aStaffDesk(house.portal, { role }))]).toEqual([role, null])
  })
})
