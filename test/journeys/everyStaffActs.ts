import { askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { attach, attachmentsWanted } from '~/app/casework/beside/attachments.server'
import { linkCase } from '~/app/casework/beside/links.server'
import { namePerson } from '~/app/casework/beside/namedPeople.server'
import { addNote } from '~/app/casework/beside/notes.server'
import { restrictCase } from '~/app/casework/beside/restrict.server'
import { change, staffChange } from '~/app/casework/change.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { receiveComplaint } from '~/app/casework/complaints.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { personOf } from '~/app/casework/demo/family.server'
import { askConsultation } from '~/app/casework/law/consultations.server'
import { placeHold } from '~/app/casework/law/hold.server'
import { proposeRefusal } from '~/app/casework/law/refusal.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { filePapers } from '~/app/casework/papers/casePapers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { deskAt, type StaffDesk } from '~/app/desk.server'
import { readUpload } from '~/app/http/upload.server'
import { newId } from '~/app/outside/secrets.server'
import { endSearch, recordsOf, searchesOf } from '~/db/searches'
import { caseOf, done, family, idOf } from '../kit/answering'
import { file, multipart, sentForm } from '../kit/multipart'
import { pdf, sent } from '../kit/papers'
import { aPerson, aRequest, aSolicitor } from '../kit/request'
import { controller } from './everyAnswers'
import type { House } from './everyStanding'

type Desks = Readonly<Record<'officer' | 'manager', StaffDesk>>

/** Cases on which much was done and little, and what stands on the fullest of them. */
export async function standingOfActs(house: House, { officer, manager }: Desks) {
  const { portal, now } = house
  const asked = async (given: Parameters<typeof aRequest>[1] = {}) =>
    (await aRequest(portal, { controller, ...given, now })).reference
  const plain = await asked()
  const full = await asked({ person: personOf(family) })
  const waiting = await asked({ requester: aSolicitor })
  const child = await asked({
    requester: { ...aSolicitor, actingAs: 'parent', organisation: null, childView: 'agrees' },
  })
  const closed = await asked()
  const shut = await asked()
  const unlike = await asked({ person: { ...aPerson, name: 'Delyth Invented-Rees', email: '' } })

  done(await verifyIdentity(officer, full, { method: 'known-to-us', reason: '' }))
  const sources = (await readSources(portal, controller)).map(({ name }) => name)
  done(await openSearches(officer, full, { sources }))
  await failOne(house, full)
  await house.work()
  await confirmOne(officer, full)
  await doEverything(officer, full, plain)

  done(await askIdentity(officer, waiting, { words: 'A bill with your address.' }))
  const papers = await sent(officer, { 'passport.pdf': pdf })
  const filed = await filePapers(officer, waiting, { kind: 'identity', files: papers, onceKey: newId() })
  if (filed !== 'added') throw new Error(`The papers were ${filed}`)
  const questioned = await asked()
  done(await askClarification(officer, questioned, { reason: 'which-people', words: 'Which of your two schools?' }))
  done(await closeCase(officer, closed, { outcome: 'withdrawn', note: 'They wrote.' }))
  done(await restrictCase(manager, shut, { people: [officer.staff.id] }))
  await house.work()

  const caseId = await idOf(portal, full)
  const searches = await searchesOf(portal.db, caseId)
  const fullest = await caseOf(portal, caseId)
  const { named } = fullest.desk
  const letter = async (reference: string) =>
    (
      await portal.db
        .selectFrom('letters')
        .select('id')
        .where('case_id', '=', await idOf(portal, reference))
        .execute()
    )[0]?.id ?? ''
  return {
    cases: { plain, full, waiting, questioned, child, closed, shut, unlike },
    on: {
      found: searches.find(({ outcome }) => outcome === 'found')?.id ?? '',
      empty: [...fullest.searches.values()].find(({ state }) => state === 'failed')?.id ?? '',
      record: [...fullest.records][0] ?? '',
      named: [...named.keys()][0] ?? '',
      letter: await letter(full),
      posted: await letter(unlike),
    },
  }
}

/** Whatever may stand on a case beside its answer. */
async function doEverything(desk: StaffDesk, reference: string, other: string) {
  done(await addNote(desk, reference, { words: 'She rang twice.\nA second line.', mentions: [] }))
  done(await namePerson(desk, reference, { name: 'Delyth Invented-Rees', relation: 'Friend', kind: 'other-adult' }))
  const { files } = await readUpload(sentForm(multipart(file('minutes.pdf', pdf))), attachmentsWanted(desk))
  done(await attach(desk, reference, { files, onceKey: newId() }))
  const linked = await linkCase(desk, reference, { other, kind: 'related', onceKey: newId() })
  if ('fault' in linked) throw new Error(linked.fault)
  done(linked)
  const opinion = {
    kind: 'health',
    who: 'Dr Iwan Invented',
    profession: 'Doctor',
    question: 'Would it harm her?',
  } as const
  done(await askConsultation(desk, reference, opinion))
  done(await placeHold(desk, reference, { reason: 'safeguarding', words: 'The social worker looks at it first.' }))
  done(await receiveComplaint(desk, reference, { on: desk.today, channel: 'email', words: 'It takes too long.' }))
  done(await staffChange(desk, { reference, commands: [{ act: 'receive-message', message: newId(), about: 'more' }] }))
  const refusal = {
    ground: 'excessive',
    evidence: 'The fifth this month.',
    grounds: 'As before.',
    effect: 'Nothing.',
  } as const
  done(await proposeRefusal(desk, reference, refusal))
}

/** One of its searches fails before anybody looks, as a source that can't be read does. */
async function failOne({ portal, now }: House, reference: string) {
  const caseId = await idOf(portal, reference)
  const [search] = await searchesOf(portal.db, caseId)
  if (search === undefined) throw new Error('Nothing is searched')
  done(
    await change(deskAt(portal, { kind: 'portal' }, now), {
      caseId,
      commands: [{ act: 'fail-search', search: search.id }],
    }),
  )
  await endSearch(portal.db, search.id, { at: now, outcome: 'failed', fault: 'The file is missing.' })
}

/** What one search found is the person's. */
async function confirmOne(officer: StaffDesk, reference: string) {
  const found = await recordsOf(officer.db, await idOf(officer, reference))
  const search = found.at(-1)?.searchId ?? ''
  const confirmed = found.filter((record) => record.searchId === search).map(({ id }) => id)
  done(await confirmRecords(officer, reference, { search, confirmed }))
}
