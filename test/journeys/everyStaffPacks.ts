import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { decide } from '~/app/casework/decide.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { personOf } from '~/app/casework/demo/family.server'
import { addDocument } from '~/app/casework/documents/addDocument.server'
import { askBurn } from '~/app/casework/documents/burnDocument.server'
import { startRestriction } from '~/app/casework/objections/restrictUse.server'
import { openReview } from '~/app/casework/openReview.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { readLeaks } from '~/app/casework/readPack.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { documentsOf } from '~/db/documents'
import { recordsOf, searchesOf } from '~/db/searches'
import { aLetter, inLetter } from '../kit/aDocument'
import { caseOf, clearHealth, done, family, idOf } from '../kit/answering'
import { hide } from '../kit/documentCase'
import { aRequest } from '../kit/request'
import { controller } from './everyAnswers'
import type { House } from './everyStanding'

type Desks = Readonly<Record<'officer' | 'second', StaffDesk>>

/** Answers in every state, decisions of objections, and a document that was burned while its words stand elsewhere. */
export async function standingOfPacks(house: House, { officer, second }: Desks) {
  const verified = async (given: Parameters<typeof aRequest>[1] = {}) => {
    const { reference } = await aRequest(house.portal, {
      controller,
      person: personOf(family),
      ...given,
      now: house.now,
    })
    done(await verifyIdentity(officer, reference, { method: 'known-to-us', reason: '' }))
    return reference
  }
  const gathered = async () => {
    const reference = await verified()
    await gather(house, officer, reference)
    return reference
  }
  const [built, approved, released, again, leaking] = [
    await gathered(),
    await gathered(),
    await gathered(),
    await gathered(),
    await gathered(),
  ]
  await aBurnedLetter(house, officer, { reference: leaking })
  const paper = await verified()
  const twice = [['And once more', `It was ${inLetter.person} who came.`]]
  const document = await aBurnedLetter(house, officer, { reference: paper, more: twice })
  for (const reference of [built, approved, released, again, leaking]) done(await askPack(officer, reference, {}))
  await house.work()
  for (const reference of [approved, released, again]) done(await approvePack(second, reference, {}))
  for (const reference of [released, again]) done(await releasePack(second, reference, {}))
  done(await openReview(officer, again, { words: 'Something is missing.' }))

  const objection = await verified({ right: 'objection', restrict: true })
  const upheld = await verified({ right: 'objection', restrict: false })
  const marketing = await verified({ right: 'direct-marketing' })
  const erasure = await verified({ right: 'erasure' })
  const erased = await verified({ right: 'erasure' })
  done(await startRestriction(officer, upheld, { words: 'While we decide.' }))
  done(await decideObjection(officer, upheld, { result: 'upheld', grounds: 'They are right.', effect: 'It ends.' }))
  done(await decide(officer, erased, { result: 'done', grounds: 'It is old.', effect: 'It is erased.', told: '' }))
  await house.work()

  const [leak] = await readLeaks(officer, await idOf(house.portal, leaking))
  return {
    cases: { built, approved, released, again, leaking, objection, upheld, marketing, erasure, erased, paper },
    on: { ...document, leak: leak?.marks[0] ?? '' },
  }
}

/** Every source searched, and what was found of the family said to be theirs. */
async function gather(house: House, desk: StaffDesk, reference: string) {
  const { portal } = house
  const caseId = await idOf(portal, reference)
  const sources = (await readSources(portal, controller)).map(({ name }) => name)
  done(await openSearches(desk, reference, { sources }))
  await house.work()
  const records = await recordsOf(portal.db, caseId)
  for (const { id: search, source } of await searchesOf(portal.db, caseId)) {
    const rows = family.confirmed.find((each) => each.source === source)?.rows ?? []
    const theirs = records.filter(({ searchId, row }) => searchId === search && rows.includes(row))
    done(await confirmRecords(desk, reference, { search, confirmed: theirs.map(({ id }) => id) }))
  }
  await clearHealth(desk, { reference, caseId })
}

type Letter = { readonly reference: string; readonly more?: readonly (readonly string[])[] }

/** A letter with a name and a number hidden where they first stand, and burned. */
async function aBurnedLetter({ portal, work }: House, officer: StaffDesk, { reference, more }: Letter) {
  const caseId = await idOf(portal, reference)
  const bytes = await aLetter({ more })
  done(await addDocument(officer, reference, { title: 'Notes', source: 'Early help', bytes }))
  await work()
  const document = (await documentsOf(portal.db, caseId))[0]?.id ?? ''
  const on = { portal, one: officer, two: officer, reference, caseId, document }
  await hide(on, 0, inLetter.person)
  await hide(on, 1, inLetter.nhs)
  done(await askBurn(officer, reference, { document }))
  await work()
  const hidden = (await caseOf(portal, caseId)).documents.get(document)?.hidden
  return { document, mark: [...(hidden?.keys() ?? [])][0] ?? '' }
}
