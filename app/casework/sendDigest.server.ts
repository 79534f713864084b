import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import type { Facts } from '~/app/outside/templates.server'
import { CaseEvent } from '~/app/rules/case/events'
import { addSeconds } from '~/app/rules/day'
import { digestKinds } from '~/app/rules/letters'
import { isOvertaken, sayMove, sayReminder } from '~/app/rules/reminders'
import { sayDay } from '~/app/rules/sayDay'
import {
  digestById,
  digestLines,
  giveUpDigest,
  markDigestNotSent,
  markDigestSent,
  noteDigestAttempt,
} from '~/db/digests'
import { faultOf, messageId, mostTries, teamOf, waitAfter } from './posting.server'
import { readRegister } from './registers.server'

/** Sends a list to a controller's team: at least once, always under the same Message-ID. */
export async function sendDigest(desk: Desk, id: string): Promise<void> {
  const row = await digestById(desk.db, id)
  const kind = digestKinds.find((each) => each === row.kind)
  if (kind === undefined) throw new Error('No list has such a kind')
  await noteDigestAttempt(desk.db, id)
  try {
    const words = desk.templates.letter(kind, 'en', await digestFacts(desk, row))
    const to = await teamOf(desk, row.controller)
    await desk.post.send({ to, ...words, messageId: messageId(id, desk.config.mailFrom) })
    await markDigestSent(desk.db, id, desk.now)
  } catch (error) {
    const fault = faultOf(error)
    const tries = row.attempts + 1
    log.warn({ err: error, digest: id, kind, tries }, 'a list was not sent')
    if (tries >= mostTries) await giveUpDigest(desk.db, id, { at: desk.now, fault })
    else await markDigestNotSent(desk.db, id, { fault, notBefore: addSeconds(desk.now, waitAfter(tries)) })
  }
}

type Row = Awaited<ReturnType<typeof digestById>>

/** What a list says: references and days, nobody's name. */
async function digestFacts(desk: Desk, { id, controller }: Row): Promise<Facts> {
  const held = await readRegister(desk, controller)
  const told = (await digestLines(desk.db, id)).map(({ reference, payload }) => ({
    reference,
    event: CaseEvent.parse(JSON.parse(payload)),
  }))
  const lines = told
    .filter(({ reference, event }) => {
      const ofCase = told.filter((other) => other.reference === reference)
      return !isOvertaken(
        event,
        ofCase.map((other) => other.event),
      )
    })
    .map(({ reference, event }) => `${reference}: ${sayEvent(event)}`)
  return {
    controller: held?.register.controller.name ?? controller,
    contacts: [],
    lines,
    count: String(lines.length),
    isOne: lines.length === 1,
    queueUrl: `${desk.config.publicUrl}/staff`,
    demo: desk.config.demo,
    today: sayDay(desk.today),
  }
}

function sayEvent(event: CaseEvent): string {
  if (event.type === 'reminded') return sayReminder(event)
  if (event.type === 'date-moved') return sayMove(event)
  throw new Error('A list is of reminders or of days that moved')
}
