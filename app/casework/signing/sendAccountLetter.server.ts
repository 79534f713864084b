import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { hashToken, newToken } from '~/app/outside/secrets.server'
import type { Facts } from '~/app/outside/templates.server'
import {
  type AccountLetterTemplate,
  accountChanges,
  accountLetterTemplates,
  accountLinkSeconds,
  toldByEmail,
} from '~/app/rules/accounts'
import { addSeconds, londonDay } from '~/app/rules/day'
import { sayDay } from '~/app/rules/sayDay'
import {
  accountLetterById,
  giveUpAccountLetter,
  markAccountLetterNotSent,
  markAccountLetterSent,
  noteAccountAttempt,
} from '~/db/accountLetters'
import { putAccountLink } from '~/db/accountLinks'
import type { StaffRow } from '~/db/schema'
import { staffById } from '~/db/staff'
import { faultOf, messageId, mostTries, waitAfter } from '../posting.server'
import { readRegister } from '../registers.server'

/**
 * Sends a member of staff a letter about their account: at least once, always under the same Message-ID. The link in it
 * is made in this moment, so that it is kept nowhere but hashed; each try makes another in place of the one before.
 */
export async function sendAccountLetter(desk: Desk, letterId: string): Promise<void> {
  const row = await accountLetterById(desk.db, letterId)
  const template = accountLetterTemplates.find((name) => name === row.template)
  const staff = await staffById(desk.db, row.staff_id)
  if (template === undefined || staff === undefined)
    throw new Error('No letter has such a template, or nobody is its reader')
  if (staff.disabled_at !== null) {
    await giveUpAccountLetter(desk.db, letterId, { at: desk.now, fault: 'The account is disabled.' })
    return
  }
  await noteAccountAttempt(desk.db, letterId)
  try {
    const facts = await factsOf(desk, { staff, template, about: row.about })
    const words = desk.templates.letter(template, 'en', facts)
    await desk.post.send({ to: [staff.email], ...words, messageId: messageId(letterId, desk.config.mailFrom) })
    await markAccountLetterSent(desk.db, letterId, desk.now)
  } catch (error) {
    const fault = faultOf(error)
    const tries = row.attempts + 1
    log.warn({ err: error, letter: letterId, template, tries }, 'a letter about an account was not sent')
    if (tries >= mostTries) await giveUpAccountLetter(desk.db, letterId, { at: desk.now, fault })
    else await markAccountLetterNotSent(desk.db, letterId, { fault, notBefore: addSeconds(desk.now, waitAfter(tries)) })
  }
}

type Letter = { readonly staff: StaffRow; readonly template: AccountLetterTemplate; readonly about: string | null }

async function factsOf(desk: Desk, { staff, template, about }: Letter): Promise<Facts> {
  const held = await readRegister(desk, staff.controller)
  const { publicUrl, demo } = desk.config
  const facts = {
    name: staff.name,
    controller: held?.register.controller.name ?? staff.controller,
    contacts: [],
    demo,
    signInUrl: `${publicUrl}/staff/sign-in`,
  }
  if (template === 'account-changed') {
    const change = accountChanges.find((each) => each === about)
    return { ...facts, what: (change && toldByEmail[change]) ?? 'Your account was changed.', on: sayDay(desk.today) }
  }
  const token = newToken()
  const expiresAt = addSeconds(desk.now, accountLinkSeconds)
  await putAccountLink(desk.db, { tokenHash: hashToken(token), staffId: staff.id, expiresAt })
  return { ...facts, link: `${publicUrl}/staff/sign-in/link/${token}`, until: sayDay(londonDay(expiresAt)) }
}
