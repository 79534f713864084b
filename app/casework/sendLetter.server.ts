import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import type { Message } from '~/app/outside/post.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { addSeconds } from '~/app/rules/day'
import { isSentOnce, letterTemplates } from '~/app/rules/letters'
import type { Person } from '~/app/rules/people'
import { historyOf } from '~/db/events'
import { giveUpLetter, letterById, markNotSent, noteAttempt } from '~/db/letters'
import { personOf } from '~/db/people'
import { letterFacts, markedFacts } from './letterFacts.server'
import { keepSent } from './letters/keepSent.server'
import { ownWordsOf } from './letters/ownWords.server'
import { faultOf, mentionedIn, messageId, mostTries, servicesOf, teamOf, waitAfter } from './posting.server'

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
    const to = await addressees(desk, { kase, row })
    const { language: wanted } = kase.received
    const facts = await letterFacts(desk, { kase, caseId: row.case_id, letterId, template })
    const own = await ownWordsOf(desk, { controller: row.controller, letterId, template, wanted })
    const words = desk.templates.letter(template, wanted, facts, own)
    await desk.post.send({ to, ...words, messageId: messageId(letterId, desk.config.mailFrom) } satisfies Message)
    const kept = desk.templates.letter(template, wanted, markedFacts(facts), own)
    const language = desk.templates.languageOf(template, wanted)
    await keepSent(desk, { letterId, caseId: row.case_id, words: kept, language })
  } catch (error) {
    const fault = faultOf(error)
    const tries = row.attempts + 1
    log.warn({ err: error, letter: letterId, template, tries }, 'a letter was not sent')
    if (error instanceof NoAddress || isSentOnce(template) || tries >= mostTries)
      await giveUpLetter(desk.db, letterId, { at: desk.now, fault })
    else await markNotSent(desk.db, letterId, { fault, notBefore: addSeconds(desk.now, waitAfter(tries)) })
  }
}

type Addressed = {
  readonly kase: Case
  readonly row: {
    readonly audience: string
    readonly controller: string
    readonly case_id: string
    readonly seq: number
  }
}

async function addressees(desk: Desk, { kase, row }: Addressed): Promise<readonly string[]> {
  switch (row.audience) {
    case 'team':
      return teamOf(desk, row.controller)
    case 'services':
      return addressed(await servicesOf(desk, kase))
    case 'mentioned':
      return addressed(await mentionedIn(desk, row))
    default:
      return addressOf(await personOf(desk.db, row.case_id))
  }
}

function addressed(to: readonly string[]): readonly string[] {
  if (to.length === 0) throw new NoAddress('Nobody who should get it has an account.')
  return to
}

/** Somebody who wrote, rang or came by may have no address: their letters are printed. */
function addressOf({ email }: Person): readonly string[] {
  if (email === '') throw new NoAddress('There is no email address. Print the letter and send it by post.')
  return [email]
}

class NoAddress extends Error {}
