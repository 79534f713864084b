import type { Desk } from '~/app/desk.server'
import type { Facts } from '~/app/outside/templates.server'
import { type Case, openClarification } from '~/app/rules/case/case'
import { clockOf, stillDueOn } from '~/app/rules/case/reading'
import { isObjection } from '~/app/rules/case/residents'
import { acknowledgeBy } from '~/app/rules/case/watches'
import { dueOnOf } from '~/app/rules/clock/label'
import type { Day } from '~/app/rules/day'
import type { LetterTemplate } from '~/app/rules/letters'
import type { Contact } from '~/app/rules/register/schema'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { historyOf } from '~/db/events'
import { letterById } from '~/db/letters'
import { latestStatement } from '~/db/statements'
import { requestFacts } from './following/requestFacts.server'
import {
  codeMinutes,
  followLinkMark,
  makeCode,
  makeFollowLink,
  makeLink,
  marks,
  packLinkMark,
} from './letterLinks.server'
import { readRegister } from './registers.server'
import { sayWorking } from './sayWorking.server'

type Letter = {
  readonly kase: Case
  readonly caseId: string
  readonly letterId: string
  readonly template: LetterTemplate
}

/** How the ways in that a letter brings are made: to follow the request, to its answer, a one-time code. */
type Ways = {
  readonly follow: typeof makeFollowLink
  readonly pack: typeof makeLink
  readonly code: typeof makeCode
}

const noLink = async (): Promise<Facts> => ({ followLink: '', followUntil: '' })
const seen: Ways = { follow: followLinkMark, pack: packLinkMark, code: async () => ({ code: marks.code }) }

/** What a letter that is printed says: it has no link, since whoever has no email address may have no way to open one. */
export const printedFacts = (desk: Desk, letter: Letter): Promise<Facts> =>
  factsOf(desk, letter, { ...seen, follow: noLink })

/** What a letter would say if it left now, with a mark where a link or a code would be. Makes and keeps nothing. */
export const seenFacts = (desk: Desk, letter: Letter): Promise<Facts> => factsOf(desk, letter, seen)

/**
 * What a letter says of its case. No name, no date of birth: an email may be read by somebody else. A link or a code
 * is made here, as the letter leaves, so that only their hashes are ever kept.
 */
export const letterFacts = (desk: Desk, letter: Letter): Promise<Facts> =>
  factsOf(desk, letter, { follow: makeFollowLink, pack: makeLink, code: makeCode })

/** The same facts with a mark in place of everything that opens anything: what may be kept. */
export const markedFacts = (facts: Facts): Facts => ({
  ...facts,
  ...(facts.followLink && { followLink: marks.link }),
  ...(facts.link && { link: marks.link }),
  ...(facts.code && { code: marks.code }),
})

async function factsOf(desk: Desk, letter: Letter, ways: Ways): Promise<Facts> {
  const { kase, caseId, template } = letter
  const language = desk.templates.languageOf(template, kase.received.language)
  const common = await commonFacts(desk, kase, language)
  const following = async () => ({ ...common, ...(await ways.follow(desk, letter, language)) })
  switch (template) {
    case 'team-notice':
      return { ...common, caseUrl: caseUrl(desk, kase) }
    case 'message-notice':
      return { ...common, caseUrl: caseUrl(desk, kase), ...(await noticeFacts(desk, letter)), ...overFacts(kase) }
    case 'pack-ready':
      return { ...common, ...(await ways.pack(desk, letter, language)) }
    case 'collection-code':
      return { ...common, ...(await ways.code(desk, caseId)), minutes: String(codeMinutes) }
    case 'receipt':
      return { ...(await following()), ...(await requestFacts(desk, letter, language)) }
    case 'authority-complete':
    case 'collection-locked':
    case 'follow-link':
    case 'identity-complete':
      return following()
    case 'message-received':
      return { ...(await following()), day: sayDay(await dayOf(desk, letter), language), ...overFacts(kase) }
    case 'complaint-received': {
      const on = await dayOf(desk, letter)
      const limit = acknowledgeBy(on, kase, desk.calendar.now.holidays)
      return { ...(await following()), day: sayDay(on, language), acknowledgeBy: sayDay(limit, language) }
    }
    case 'identity-asked':
      return { ...(await following()), wanted: await latestStatement(desk.db, caseId, 'identity-asked') }
    case 'authority-asked':
      return { ...(await following()), wanted: await latestStatement(desk.db, caseId, 'authority-asked') }
    case 'identity-reminder':
      return {
        ...(await following()),
        day: sayDay(await dayOf(desk, letter), language),
        wanted: await latestStatement(desk.db, caseId, 'identity-asked'),
      }
    case 'clarification-asked':
    case 'clarification-reminder':
      return {
        ...(await following()),
        day: sayDay(await dayOf(desk, letter), language),
        question: await latestStatement(desk.db, caseId, 'clarification-asked'),
      }
    case 'clarification-answered':
    case 'complaint-acknowledged':
    case 'message-answered':
    case 'withdrawal':
      return { ...(await following()), day: sayDay(await dayOf(desk, letter), language) }
    case 'pack-recalled':
      return { ...(await following()), day: sayDay(await dayOf(desk, letter), language), ...recalledFacts(desk, kase) }
    case 'closing':
      return {
        ...(await following()),
        day: sayDay(await dayOf(desk, letter), language),
        words: await latestStatement(desk.db, caseId, 'closing-note'),
      }
    case 'complaint-answered':
      return { ...(await following()), ...(await complaintFacts(desk, letter, language)) }
    case 'restriction-notice':
      return { ...(await following()), words: await latestStatement(desk.db, caseId, 'restriction-notice') }
    case 'person-chaser':
      return { ...(await following()), wanted: await wantedOf(desk, letter) }
    case 'service-chaser':
      return { ...common, searchesUrl: `${desk.config.publicUrl}/staff/searches`, ...overFacts(kase) }
    case 'mention':
      return { ...common, caseUrl: caseUrl(desk, kase), ...overFacts(kase) }
    case 'extension':
      return { ...(await following()), reasons: await latestStatement(desk.db, caseId, 'extension-reason') }
  }
}

async function commonFacts(desk: Desk, kase: Case, language: Language): Promise<Facts> {
  const held = await readRegister(desk, kase.received.controller)
  if (held === null) throw new Error('A case belongs to a controller with a register')
  const clock = clockOf(kase, desk.calendar.now)
  const dueOn = dueOnOf(clock)
  const { name, regulator, contacts } = held.register.controller
  return {
    controller: name,
    contacts: contacts.map(sayContact),
    regulator: regulator.name,
    regulatorContact: [regulator.web, regulator.telephone, regulator.post].filter(Boolean).join(', '),
    reference: kase.received.reference,
    isObjection: isObjection(kase.received.right),
    receivedOn: sayDay(kase.received.receivedOn, language),
    dueOn: dueOn === null ? '' : sayDay(dueOn, language),
    working: sayWorking(clock, desk.say(language)).map((step) => step.text),
    demo: desk.config.demo,
  }
}

export const sayContact = ({ role, email, telephone, web, post }: Contact): string =>
  [role, email, telephone, web, post].filter(Boolean).join(', ')

/** A request that was answered or closed has no date that is still to come. */
const overFacts = (kase: Case): Facts => (kase.settled ? { dueOn: '' } : {})

/** Once that date is past, or another answer stands, it says nothing of when we must answer. */
const recalledFacts = (desk: Desk, kase: Case): Facts =>
  stillDueOn(kase, clockOf(kase, desk.calendar.now), desk.today) === null ? { dueOn: '' } : {}

const caseUrl = (desk: Desk, kase: Case) => `${desk.config.publicUrl}/staff/cases/${kase.received.reference}`

/** What the person is reminded of: what they were asked last. */
function wantedOf(desk: Desk, { kase, caseId }: Letter): Promise<string> {
  if (openClarification(kase)) return latestStatement(desk.db, caseId, 'clarification-asked')
  const waitsForIdentity = kase.identityAskedOn !== null && kase.identity === null
  return latestStatement(desk.db, caseId, waitsForIdentity ? 'identity-asked' : 'authority-asked')
}

async function complaintFacts(desk: Desk, letter: Letter, language: Language): Promise<Facts> {
  const event = await eventOf(desk, letter)
  if (event?.type !== 'complaint-answered') throw new Error('A letter is about the event that called for it')
  return {
    day: sayDay(await dayOf(desk, letter), language),
    words: await latestStatement(desk.db, letter.caseId, `complaint-answer:${event.complaint}`),
    isUpheld: event.result === 'upheld',
    isPartly: event.result === 'partly',
  }
}

/** What the team is told that has come: never what it says. */
async function noticeFacts(desk: Desk, letter: Letter): Promise<Facts> {
  const type = (await eventOf(desk, letter))?.type
  return { isComplaint: type === 'complaint-received', isLocked: type === 'collection-locked' }
}

/** The day that a letter is about: of the question, the answer, the message or the complaint that its event names. */
async function dayOf(desk: Desk, letter: Letter): Promise<Day> {
  const { kase } = letter
  const event = await eventOf(desk, letter)
  switch (event?.type) {
    case 'clarification-asked':
    case 'clarification-answered':
    case 'message-received':
    case 'complaint-received':
    case 'narrowed':
    case 'closed':
    case 'pack-recalled':
      return event.on
    case 'reminded':
      return event.for
    case 'message-answered':
      return kase.messages.find(({ id }) => id === event.message)?.on ?? event.on
    case 'complaint-answered':
    case 'complaint-acknowledged':
      return kase.complaints.find(({ id }) => id === event.complaint)?.receivedOn ?? event.on
    default:
      throw new Error('A letter is about the event that called for it')
  }
}

/** The event that called for a letter. */
async function eventOf(desk: Desk, { caseId, letterId }: Letter) {
  const { seq } = await letterById(desk.db, letterId)
  return (await historyOf(desk.db, caseId)).find((recorded) => recorded.seq === seq)?.event
}
