import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import type { Message } from '~/app/outside/post.server'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import { isSentOnce, letterTemplates } from '~/app/rules/letters'
import { historyOf } from '~/db/events'
import { giveUpLetter, letterById, markNotSent, markSent, noteAttempt } from '~/db/letters'
import { personOf } from '~/db/people'
import { staffWithRole } from '~/db/staff'
import { letterFacts } from './letterFacts.server'

const mostTries = 30

/**
 * Sends a letter that waits. Sent at least once, always under the same Message-ID; a one-time code at most once. A
 * letter that isn't taken is tried again, later each time, and given up where days of that don't help.
 */
export async function sendLetter(desk: Desk, letterId: string): Promise<void> {
  const row = await letterById(desk.db, letterId)
  const template = letterTemplates.find((name) => name === row.template)
  if (template === undefined) throw new Error('No letter has such a template')
  if (isSentOnce(template) && row.attempts > 0) {
    await giveUpLetter(desk.db, letterId, {
      at: desk.now,
      fault: 'A try was cut off. The person can ask for another code.',
    })
    return
  }
  await noteAttempt(desk.db, letterId)
  try {
    const kase = foldCase(await historyOf(desk.db, row.case_id))
    const to =
      row.audience === 'team' ? await team(desk, row.controller) : [(await personOf(desk.db, row.case_id)).email]
    const facts = await letterFacts(desk, { kase, caseId: row.case_id, letterId, template })
    const words = desk.templates.letter(template, kase.received.language, facts)
    await desk.post.send({ to, ...words, messageId: messageId(letterId, desk.config.mailFrom) } satisfies Message)
    await markSent(desk.db, letterId, desk.now)
  } catch (error) {
    const fault = faultOf(error)
    const tries = row.attempts + 1
    log.warn({ err: error, letter: letterId, template, tries }, 'a letter was not sent')
    if (isSentOnce(template) || tries >= mostTries) await giveUpLetter(desk.db, letterId, { at: desk.now, fault })
    else await markNotSent(desk.db, letterId, { fault, notBefore: addSeconds(desk.now, waitAfter(tries)) })
  }
}

/** Seconds to wait after so many tries: half a minute, doubling, an hour at most. */
const waitAfter = (tries: number) => Math.min(30 * 2 ** (tries - 1), 3600)

const messageId = (letterId: string, from: string) => `<${letterId}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'}>`

/** A fault as staff and the log may see it: no address, no words of the letter. */
const faultOf = (error: unknown) =>
  (error instanceof Error ? error.message : 'unknown fault').replace(/[^\s<>"]+@[^\s<>"]+/g, '(address)').slice(0, 300)

async function team(desk: Desk, controller: string): Promise<readonly string[]> {
  const officers = await staffWithRole(desk.db, controller, 'officer')
  if (officers.length === 0) throw new Error('No information governance officer has an account yet.')
  return officers.map((officer) => officer.email)
}
