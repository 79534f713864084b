import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attach, attachmentsWanted, readAttachments, removeAttachment } from '~/app/casework/beside/attachments.server'
import { forgetAttachments } from '~/app/casework/beside/forgetAttachments.server'
import { openAttachment } from '~/app/casework/beside/openAttachment.server'
import type { StaffDesk } from '~/app/desk.server'
import { readUpload } from '~/app/http/upload.server'
import { attachmentsOf } from '~/db/attachments'
import { historyOf } from '~/db/events'
import { done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { cookieOf, serve, visit } from '../kit/doors'
import { file, multipart, sentForm } from '../kit/multipart'
import { filesOf, jpeg, pdf, png } from '../kit/papers'
import { aRequest } from '../kit/request'

const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('....[Content_Types].xml')])
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])

describe.each(databases)('files beside a case, on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    serve(house.portal)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(async () => {
    serve(undefined)
    await house.end()
  })
  const aCase = async () => {
    const { reference } = await aRequest(house.portal, { now: new Date().toISOString() })
    return { reference, caseId: await idOf(house.portal, reference) }
  }
  const sent = async (files: Readonly<Record<string, string | Uint8Array>>, by = staff) => {
    const parts = Object.entries(files).map(([name, content]) => file(name, content))
    return (await readUpload(sentForm(multipart(...parts)), attachmentsWanted(by))).files
  }
  const attached = async (reference: string, files: Readonly<Record<string, string | Uint8Array>>) =>
    done(await attach(staff, reference, { files: await sent(files), onceKey: '' }))
  const types = async (caseId: string) => (await historyOf(house.portal.db, caseId)).map(({ event }) => event.type)

  test.each([
    ['letter.pdf', pdf],
    ['LETTER.PDF', pdf],
    ['photo.jpeg', jpeg],
    ['photo.png', png],
    ['letter.docx', zip],
    ['table.xlsx', zip],
    ['mail.msg', ole],
    ['mail.eml', 'From: a@example.org\r\nSubject: Llythyr gan Siân\r\n\r\nHelô'],
    ['note.txt', 'Ein cyfeirnod\n'],
  ])('%s is taken where its content is what its name says', async (name, content) => {
    expect(await sent({ [name]: content })).toMatchObject([{ kept: {} }])
  })

  test.each([
    ['page.html', '<script>alert(1)</script>'],
    ['picture.svg', '<svg onload="alert(1)"/>'],
    ['run.exe', 'MZ'],
    ['letter.pdf.exe', pdf],
    ['letter.pdf', '<html>not a PDF</html>'],
    ['letter.docm', zip],
    ['letter.docx', 'PK but no zip'],
    ['photo.png', pdf],
    ['note.txt', Buffer.from([0x4d, 0x5a, 0, 1, 2])],
    ['mail.eml', ole],
    ['letter', pdf],
    ['.pdf\u202Eexe', pdf],
  ])('%s is not, and leaves nothing behind', async (name, content) => {
    const before = await filesOf(house.portal)
    expect(await sent({ [name]: content })).toMatchObject([{ fault: 'type' }])
    expect(await filesOf(house.portal)).toEqual(before)
  })

  test('a file with a virus, or one that nobody could look through, is not kept', async () => {
    const scanned = (scan: 'infected' | 'failed') => ({ ...staff, scanner: async () => scan })
    expect(await sent({ 'a.pdf': pdf }, scanned('infected'))).toMatchObject([{ fault: 'virus' }])
    expect(await sent({ 'a.pdf': pdf }, scanned('failed'))).toMatchObject([{ fault: 'failed' }])
  })

  test('are kept once for each form, and none of them where the act is refused', async () => {
    const { reference, caseId } = await aCase()
    const before = (await filesOf(house.portal)).length
    const form = async () => ({ files: await sent({ 'a.pdf': pdf, 'b.png': png }), onceKey: `files ${database}` })
    done(await attach(staff, reference, await form()))
    done(await attach(staff, reference, await form()))
    expect(await readAttachments(staff, caseId)).toMatchObject([
      { name: 'a.pdf', addedBy: staff.staff.name, scannedAt: null },
      { name: 'b.png' },
    ])
    expect((await types(caseId)).filter((type) => type === 'attachment-added')).toHaveLength(2)
    const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
    const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
    const refused = async (by: StaffDesk) => attach(by, reference, { files: await sent({ 'c.pdf': pdf }), onceKey: '' })
    expect(await refused(auditor)).toEqual({ refused: 'not-allowed' })
    expect(await refused(stranger)).toEqual({ refused: 'no-such-case' })
    expect(await filesOf(house.portal)).toHaveLength(before + 2)
  })

  const hostile = `"; filename="x.html"\r\nSet-Cookie: a=b; ../../etc/passwd ’ü${'\u{1F600}'.repeat(90)}.pdf`

  test('are handed over to be saved, under a name that can do no harm, and never shown', async () => {
    const { reference, caseId } = await aCase()
    const kase = done(
      await attach(staff, reference, {
        files: (await sent({ 'a.pdf': pdf })).map((each) => ({ ...each, name: hostile.slice(0, 181).concat('.pdf') })),
        onceKey: '',
      }),
    )
    const [attachment = ''] = kase.desk.attachments
    const cookie = await cookieOf(house.portal, staff)
    const door = 'staff.cases.$reference.attachments_.$attachment'
    const got = await visit(door, { cookie, params: { reference, attachment } })
    expect([got.status, got.said]).toEqual([200, pdf])
    const head = (name: string) => got.headers?.get(name)
    expect(head('Content-Type')).toBe('application/pdf')
    expect(head('X-Content-Type-Options')).toBe('nosniff')
    expect(head('Content-Security-Policy')).toContain('sandbox')
    expect(head('Content-Disposition')).toMatch(
      new RegExp(`^attachment; filename="${reference}-attachment-1\\.pdf"; filename\\*=UTF-8''[\\w%.~!-]+$`),
    )
    expect(head('Set-Cookie')).toBeNull()
    expect(await openAttachment(staff, { caseId: 'another', reference, attachment })).toBeNull()
    expect(await attachmentsOf(house.portal.db, caseId)).toHaveLength(1)
  })

  test('that are removed take their bytes and their name with them, and the timeline says so', async () => {
    const { reference, caseId } = await aCase()
    const kase = await attached(reference, { 'About Delyth.pdf': pdf })
    const [attachment = ''] = kase.desk.attachments
    const before = await filesOf(house.portal)
    done(await removeAttachment(staff, reference, { attachment }))
    expect(await filesOf(house.portal)).toHaveLength(before.length - 1)
    expect(await readAttachments(staff, caseId)).toEqual([])
    expect(await openAttachment(staff, { caseId, reference, attachment })).toBeNull()
    const rows = await house.portal.db.selectFrom('attachments').selectAll().where('case_id', '=', caseId).execute()
    expect(rows).toMatchObject([{ name: '', blob: null }])
    expect((await types(caseId)).slice(-2)).toEqual(['attachment-added', 'attachment-removed'])
    expect(await removeAttachment(staff, reference, { attachment })).toEqual({ refused: 'unknown-attachment' })
  })

  test('of another case can neither be read nor removed through one’s own', async () => {
    const [here, there] = [await aCase(), await aCase()]
    const [attachment = ''] = (await attached(there.reference, { 'a.pdf': pdf })).desk.attachments
    expect(await removeAttachment(staff, here.reference, { attachment })).toEqual({ refused: 'unknown-attachment' })
    expect(await openAttachment(staff, { ...here, attachment })).toBeNull()
    expect(await readAttachments(staff, there.caseId)).toHaveLength(1)
  })

  test('whose removal was cut off are forgotten by the next that comes along', async () => {
    const { reference, caseId } = await aCase()
    await attached(reference, { 'a.pdf': pdf })
    const before = await filesOf(house.portal)
    await house.portal.db
      .updateTable('attachments')
      .set({ removed_at: staff.now })
      .where('case_id', '=', caseId)
      .execute()
    expect(await forgetAttachments(staff)).toBe(0)
    expect(await filesOf(house.portal)).toHaveLength(before.length - 1)
  })

  test('are told from what may not be attached, beside the field, and what is right is kept', async () => {
    const { reference, caseId } = await aCase()
    const cookie = await cookieOf(house.portal, staff)
    const form = new FormData()
    form.append('files', new File([pdf], 'right.pdf'))
    form.append('files', new File(['MZ'], 'wrong.exe'))
    const answer = await visit('staff.cases.$reference.attachments', { cookie, params: { reference }, form })
    expect(answer.status).toBe(422)
    expect(answer.said).toContain('“wrong.exe” is not a PDF')
    expect((await readAttachments(staff, caseId)).map(({ name }) => name)).toEqual(['right.pdf'])
  })

  test.each(['officer', 'reviewer', 'manager'] as const)(
    'of which every one is refused are told apart to a %s',
    async (role) => {
      const { reference, caseId } = await aCase()
      const cookie = await cookieOf(house.portal, await aStaffDesk(house.portal, { role }))
      const form = new FormData()
      form.append('files', new File(['MZ'], 'wrong.exe'))
      const answer = await visit('staff.cases.$reference.attachments', { cookie, params: { reference }, form })
      expect(answer.status).toBe(422)
      expect(answer.said).toContain('“wrong.exe” is not a PDF')
      expect(answer.said).not.toContain('not-allowed')
      expect(await readAttachments(staff, caseId)).toEqual([])
    },
  )
})
