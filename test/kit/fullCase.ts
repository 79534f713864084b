import { attach, attachmentsWanted } from '~/app/casework/beside/attachments.server'
import { namePerson } from '~/app/casework/beside/namedPeople.server'
import { addNote } from '~/app/casework/beside/notes.server'
import { personOf } from '~/app/casework/demo/family.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { readUpload } from '~/app/http/upload.server'
import { searchesOf } from '~/db/searches'
import { done, family, idOf } from './answering'
import { aStaffDesk, at, type TestPortal, work } from './desk'
import { file, multipart, sentForm } from './multipart'
import { pdf } from './papers'
import { aPerson, aRequest } from './request'

/** What nobody may see whom the case is not open to. */
export const secrets = /Siân|Llewellyn|a note of hers|Delyth|hers\.pdf/

/** What each door's own staff could send, as far as one body can be: a door that reads it must still say no. */
export const everything = ({ params }: { readonly params: Readonly<Record<string, string>> }) => ({
  ...{ intent: 'restrict', to: 'me', words: 'x', name: 'x', relation: 'x', kind: 'child', reason: 'consent' },
  ...{ method: 'known-to-us', outcome: 'withdrawn', result: 'upheld', grounds: 'x', effect: 'x', sha256: 'x' },
  ...{ sources: 'x', other: params.reference ?? '', said: 'x', message: 'x', complaint: 'x' },
})

/** A restricted person's case with something behind every door: a note, a file, a search, somebody named. */
export async function aFullCase(house: TestPortal) {
  const { portal } = house
  // Doors go by the clock on the wall, so what they find must not lie in its future.
  const now = new Date().toISOString()
  const [one, two] = [at(await aStaffDesk(portal), now), at(await aStaffDesk(portal), now)]
  const auditor = await aStaffDesk(portal, { role: 'auditor' })
  const manager = await aStaffDesk(portal, { role: 'manager' })
  const reviewer = await aStaffDesk(portal, { role: 'reviewer' })
  const { reference } = await aRequest(portal, { now, person: personOf(family) })
  const { reference: other } = await aRequest(portal, { now, person: { ...aPerson, email: 'x@example.org' } })
  const caseId = await idOf(portal, reference)
  done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
  const sources = (await readSources(portal, 'trafford')).map(({ name }) => name)
  done(await openSearches(one, reference, { sources }))
  await work(portal, now)
  done(await addNote(one, reference, { words: 'This is a note of hers', mentions: [] }))
  done(await namePerson(one, reference, { name: 'Delyth Invented-Rees', relation: 'Friend', kind: 'other-adult' }))
  const { files } = await readUpload(sentForm(multipart(file('hers.pdf', pdf))), attachmentsWanted(one))
  const kase = done(await attach(one, reference, { files, onceKey: '' }))
  const [search] = (await searchesOf(portal.db, caseId)).filter(({ outcome }) => outcome === 'found')
  if (search === undefined) throw new Error('Nothing was found')
  const [letter] = await portal.db.selectFrom('letters').select('id').where('case_id', '=', caseId).execute()
  const params = {
    ...{
      reference,
      search: search.id,
      letter: letter?.id ?? '',
      document: 'none',
      record: 'none',
      page: '1',
      place: '1',
    },
    ...{ mark: 'none', paper: 'none', version: '1' },
    attachment: [...kase.desk.attachments][0] ?? '',
    named: [...kase.desk.named.keys()][0] ?? '',
  }
  return {
    one,
    two,
    auditor,
    manager,
    reviewer,
    reference,
    other,
    caseId,
    params,
    search: search.id,
    source: search.source,
    title: search.title,
  }
}
