import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowElsewhere } from '~/app/casework/allowElsewhere.server'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { answerClarification, askClarification, dropClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { askPack } from '~/app/casework/askPack.server'
import type { Outcome } from '~/app/casework/change.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { acknowledgeComplaint, answerComplaint, receiveComplaint } from '~/app/casework/complaints.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { giveUpSearch } from '~/app/casework/giveUpSearch.server'
import { hideEverywhere, hideWords } from '~/app/casework/hideWords.server'
import { decideCompetence, decideResponsibility, recordAgreement } from '~/app/casework/law/child.server'
import { answerConsultation, askConsultation } from '~/app/casework/law/consultations.server'
import { decideHealth } from '~/app/casework/law/health.server'
import { liftHold, placeHold } from '~/app/casework/law/hold.server'
import { narrowFor } from '~/app/casework/law/narrowing.server'
import { recallPack } from '~/app/casework/law/recallPack.server'
import { agreeRefusal, dropRefusal, proposeRefusal } from '~/app/casework/law/refusal.server'
import { openReview } from '~/app/casework/openReview.server'
import { openSearches } from '~/app/casework/openSearches.server'
import { readQueue } from '~/app/casework/queue/readQueue.server'
import { readCase } from '~/app/casework/readCase.server'
import { readSent } from '~/app/casework/readSent.server'
import { showWordsAgain } from '~/app/casework/showWordsAgain.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { type Answering, aGatheredCase, buildIt } from '../kit/answering'
import { aPortal, aStaffDesk, databases, putSources, residentDesk, type TestPortal } from '../kit/desk'

const why = { exemption: 'S2-16', reason: 'x' }
const acts: Readonly<Record<string, (desk: StaffDesk, reference: string) => Promise<Outcome>>> = {
  askIdentity: (desk, r) => askIdentity(desk, r, { words: 'x' }),
  verifyIdentity: (desk, r) => verifyIdentity(desk, r, { method: 'in-person', reason: '' }),
  extendDeadline: (desk, r) => extendDeadline(desk, r, { reason: 'number', words: 'x' }),
  askClarification: (desk, r) => askClarification(desk, r, { reason: 'other', words: 'x' }),
  answerClarification: (desk, r) =>
    answerClarification(desk, r, { clarification: 'c', on: '2026-11-23', channel: 'post', words: 'x' }),
  dropClarification: (desk, r) => dropClarification(desk, r, { clarification: 'c' }),
  receiveComplaint: (desk, r) => receiveComplaint(desk, r, { on: '2026-11-23', channel: 'post', words: 'x' }),
  acknowledgeComplaint: (desk, r) => acknowledgeComplaint(desk, r, { complaint: 'c' }),
  answerComplaint: (desk, r) => answerComplaint(desk, r, { complaint: 'c', result: 'upheld', words: 'x' }),
  proposeRefusal: (desk, r) =>
    proposeRefusal(desk, r, { ground: 'excessive', evidence: 'x', grounds: 'x', effect: 'x' }),
  agreeRefusal: (desk, r) => agreeRefusal(desk, r, { refusal: 'f' }),
  dropRefusal: (desk, r) => dropRefusal(desk, r, { refusal: 'f', words: 'x' }),
  decideCompetence: (desk, r) => decideCompetence(desk, r, { result: 'competent', words: 'x' }),
  decideResponsibility: (desk, r) => decideResponsibility(desk, r, { shown: true, words: 'x' }),
  recordAgreement: (desk, r) => recordAgreement(desk, r, { words: 'x' }),
  placeHold: (desk, r) => placeHold(desk, r, { reason: 'court', words: 'x' }),
  liftHold: (desk, r) => liftHold(desk, r, { hold: 'h', words: 'x' }),
  askConsultation: (desk, r) => askConsultation(desk, r, { kind: 'health', who: 'x', profession: 'x', question: 'x' }),
  answerConsultation: (desk, r) =>
    answerConsultation(desk, r, { consultation: 'c', opinionOn: '2026-11-23', opinion: 'no-opinion', words: 'x' }),
  decideHealth: (desk, r) => decideHealth(desk, r, { result: 'none', words: 'x' }),
  narrowFor: (desk, r) => narrowFor(desk, r, { activities: [], words: 'x' }),
  recallPack: (desk, r) => recallPack(desk, r, { words: 'x' }),
  openSearches: (desk, r) => openSearches(desk, r, { sources: ['schools'] }),
  giveUpSearch: (desk, r) => giveUpSearch(desk, r, { search: 's', reason: 'x' }),
  confirmRecords: (desk, r) => confirmRecords(desk, r, { search: 's', confirmed: [] }),
  hideWords: (desk, r) => hideWords(desk, r, { ...why, record: 'r', ticked: [] }),
  hideEverywhere: (desk, r) => hideEverywhere(desk, r, { ...why, phrase: 'Siân' }),
  showWordsAgain: (desk, r) => showWordsAgain(desk, r, { mark: 'm' }),
  allowElsewhere: (desk, r) => allowElsewhere(desk, r, { marks: [], reason: 'x' }),
  decideObjection: (desk, r) => decideObjection(desk, r, { result: 'upheld', grounds: 'x', effect: 'x' }),
  askPack: (desk, r) => askPack(desk, r, {}),
  approvePack: (desk, r) => approvePack(desk, r, {}),
  releasePack: (desk, r) => releasePack(desk, r, {}),
  openReview: (desk, r) => openReview(desk, r, { words: 'x' }),
  closeCase: (desk, r) => closeCase(desk, r, { outcome: 'withdrawn', note: '' }),
}

describe.each(databases)('staff of one controller, at a case of another, on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  beforeAll(async () => {
    house = await aPortal(database)
    await putSources(house.portal, 'bolton')
    answering = await aGatheredCase(house.portal)
    await buildIt(answering)
  })
  afterAll(() => house.end())

  test.each(Object.keys(acts))('%s: there is no such case, and nothing happens', async (name) => {
    const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
    const events = () => house.portal.db.selectFrom('events').selectAll().execute()
    const before = await events()
    expect(await acts[name]?.(stranger, answering.reference)).toEqual({ refused: 'no-such-case' })
    expect(await acts[name]?.(stranger, 'TRA-0000-0000')).toEqual({ refused: 'no-such-case' })
    expect(await events()).toEqual(before)
  })

  test('they read nothing of it', async () => {
    const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
    expect(await readCase(stranger, answering.reference)).toBeNull()
    const theirs = await readQueue(stranger, new URLSearchParams())
    expect(theirs).toMatchObject({ rows: [], counts: { team: 0 } })
    expect(
      await readSent(residentDesk(house.portal), {
        controller: 'bolton',
        references: [answering.reference],
        language: 'en',
      }),
    ).toBeNull()
    expect((await readQueue(answering.one, new URLSearchParams()))?.counts.team).toBe(1)
    expect(await readCase(answering.one, answering.reference)).toMatchObject({ caseId: answering.caseId })
  })

  test('an administrator of the same controller reads none either', async () => {
    const administrator = await aStaffDesk(house.portal, { role: 'administrator' })
    expect(await readCase(administrator, answering.reference)).toBe('not-allowed')
    expect(await readQueue(administrator, new URLSearchParams())).toBeNull()
  })
})
