import type { Desk } from '~/app/desk.server'
import type { Facts } from '~/app/outside/templates.server'
import type { Case } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import type { Day } from '~/app/rules/day'
import type { LetterTemplate } from '~/app/rules/letters'
import type { Contact } from '~/app/rules/register/schema'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { historyOf } from '~/db/events'
import { letterById } from '~/db/letters'
import { latestStatement } from '~/db/statements'
import { codeMinutes, makeCode, makeFollowLink, makeLink } from './letterLinks.server'
import { readRegister } from './registers.server'
import { sayWorking } from './sayWorking.server'

type Letter = {
  readonly kase: Case
  readonly caseId: string
  readonly letterId: string
  readonly template: LetterTemplate
}

/** What a letter that is printed says: it has no link, since whoever has no email address may have no way to open one. */
export const printedFacts = (desk: Desk, letter: Letter): Promise<Facts> =>
  factsOf(desk, letter, async () => ({ followLink: '', followUntil: '' }))

/**
 * What a letter says of its case. No name, no date of birth: an email may be read by somebody else. A link or a code
 * is made here, as the letter leaves, so that only their hashes are ever kept.
 */
export const letterFacts = (desk: Desk, letter: Letter): Promise<Facts> =>
  factsOf(desk, letter, (language) => makeFollowLink(desk, letter, language))

async function factsOf(desk: Desk, letter: Letter, link: (language: Language) => Promise<Facts>): Promise<Facts> {
  const { kase, caseId, template } = letter
  const language = desk.templates.languageOf(template, kase.received.language)
  const common = await commonFacts(desk, kase, language)
  const following = async () => ({ ...common, ...(await link(language)) })
  switch (template) {
    case 'team-notice':
      return { ...common, caseUrl: `${desk.config.publicUrl}/staff/cases/${kase.received.reference}` }
    case 'pack-ready':
      return { ...common, ...(await makeLink(desk, letter, language)) }
    case 'collection-code':
      return { ...common, ...(await makeCode(desk, caseId)), minutes: String(codeMinutes) }
    case 'receipt':
    case 'identity-complete':
      return following()
    case 'identity-asked':
      return { ...(await following()), wanted: await latestStatement(desk.db, caseId, 'identity-asked') }
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
      return { ...(await following()), day: sayDay(await dayOf(desk, letter), language) }
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
    isObjection: kase.received.right === 'objection',
    receivedOn: sayDay(kase.received.receivedOn, language),
    dueOn: dueOn === null ? '' : sayDay(dueOn, language),
    working: sayWorking(clock, desk.say(language)).map((step) => step.text),
    demo: desk.config.demo,
  }
}

const sayContact = ({ role, email, telephone, web, post }: Contact): string =>
  [role, email, telephone, web, post].filter(Boolean).join(', ')

/** The day that a letter is about: of the question, the answer or the complaint that its event names. */
async function dayOf(desk: Desk, { kase, caseId, letterId }: Letter): Promise<Day> {
  const { seq } = await letterById(desk.db, letterId)
  const event = (await historyOf(desk.db, caseId)).find((recorded) => recorded.seq === seq)?.event
  switch (event?.type) {
    case 'clarification-asked':
    case 'clarification-answered':
      return event.on
    case 'reminded':
      return event.for
    case 'complaint-acknowledged':
      return kase.complaints.find(({ id }) => id === event.complaint)?.receivedOn ?? event.on
    default:
      throw new Error('A letter is about the event that called for it')
  }
}
