import type { Desk } from '~/app/desk.server'
import { hashCode, hashToken, newCode, newId, newSalt, newToken } from '~/app/outside/secrets.server'
import type { Facts } from '~/app/outside/templates.server'
import type { Case } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import { addSeconds, londonDay } from '~/app/rules/day'
import type { LetterTemplate } from '~/app/rules/letters'
import type { Contact } from '~/app/rules/register/schema'
import { sayDay } from '~/app/rules/sayDay'
import { keepCode, keepLink } from '~/db/links'
import { latestStatement } from '~/db/statements'
import { readRegister } from './registers.server'
import { sayWorking } from './sayWorking.server'

export const linkDays = 30
export const codeMinutes = 10

type Letter = {
  readonly kase: Case
  readonly caseId: string
  readonly letterId: string
  readonly template: LetterTemplate
}

/**
 * What a letter says of its case. No name, no date of birth: an email may be read by somebody else. A link or a code
 * is made here, as the letter leaves, so that only their hashes are ever kept.
 */
export async function letterFacts(desk: Desk, letter: Letter): Promise<Facts> {
  const { kase, caseId, template } = letter
  const held = await readRegister(desk, kase.received.controller)
  if (held === null) throw new Error('A case belongs to a controller with a register')
  const clock = clockOf(kase, desk.holidays)
  const dueOn = dueOnOf(clock)
  const { publicUrl, demo } = desk.config
  const { regulator, contacts } = held.register.controller
  const common: Facts = {
    controller: held.register.controller.name,
    contacts: contacts.map(sayContact),
    regulator: regulator.name,
    regulatorContact: [regulator.web, regulator.telephone, regulator.post].filter(Boolean).join(', '),
    reference: kase.received.reference,
    isObjection: kase.received.right === 'objection',
    receivedOn: sayDay(kase.received.receivedOn),
    dueOn: dueOn === null ? '' : sayDay(dueOn),
    working: sayWorking(clock, desk.say(kase.received.language)).map((step) => step.text),
    demo,
  }
  switch (template) {
    case 'receipt':
      return common
    case 'identity-asked':
      return { ...common, wanted: await latestStatement(desk.db, caseId, 'identity-asked') }
    case 'team-notice':
      return { ...common, caseUrl: `${publicUrl}/staff/cases/${kase.received.reference}` }
    case 'extension':
      return { ...common, reasons: await latestStatement(desk.db, caseId, 'extension-reason') }
    case 'pack-ready':
      return { ...common, ...(await makeLink(desk, letter)) }
    case 'collection-code':
      return { ...common, ...(await makeCode(desk, caseId)), minutes: String(codeMinutes) }
  }
}

const sayContact = ({ role, email, telephone, web, post }: Contact): string =>
  [role, email, telephone, web, post].filter(Boolean).join(', ')

async function makeLink(desk: Desk, { kase, caseId, letterId }: Letter): Promise<Facts> {
  if (kase.pack === null) throw new Error('A link is to a pack')
  const token = newToken()
  const expiresAt = addSeconds(desk.now, linkDays * 24 * 3600)
  await keepLink(desk.db, {
    id: letterId,
    case_id: caseId,
    pack_id: kase.pack.id,
    token_hash: hashToken(token),
    created_at: desk.now,
    expires_at: expiresAt,
  })
  return { link: `${desk.config.publicUrl}/collect/${token}`, until: sayDay(londonDay(expiresAt)) }
}

async function makeCode(desk: Desk, caseId: string): Promise<Facts> {
  const code = newCode()
  const salt = newSalt()
  const codeHash = await hashCode(code, { salt, pepper: desk.config.codeSecret })
  const expiresAt = addSeconds(desk.now, codeMinutes * 60)
  await keepCode(desk.db, { id: newId(), case_id: caseId, salt, code_hash: codeHash, expires_at: expiresAt })
  return { code }
}
