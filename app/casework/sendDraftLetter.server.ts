import type { Desk } from '~/app/desk.server'
import { log } from '~/app/log.server'
import { addSeconds } from '~/app/rules/day'
import { draftLetterTemplates, hasCode } from '~/app/rules/drafts'
import {
  countSentTo,
  draftLetterById,
  giveUpDraftLetter,
  markDraftLetterNotSent,
  markDraftLetterSent,
  noteDraftAttempt,
} from '~/db/draftLetters'
import { faultOf, messageId, mostTries, waitAfter } from './posting.server'
import { draftLetterFacts } from './saving/draftLetterFacts.server'

/** Letters about forms that one address gets in an hour, whoever asks for them: nobody is to be flooded from here. */
const mostToOneAddress = 10

/**
 * Sends a letter about a form that isn't sent yet: a link at least once, always under the same Message-ID, a code at
 * most once.
 */
export async function sendDraftLetter(desk: Desk, letterId: string): Promise<void> {
  const row = await draftLetterById(desk.db, letterId)
  // The form was sent or deleted, and its letters with it.
  if (row === undefined) return
  const template = draftLetterTemplates.find((name) => name === row.template)
  if (template === undefined) throw new Error('No letter has such a template')
  const giveUp = (fault: string) => giveUpDraftLetter(desk.db, letterId, { at: desk.now, fault })
  if (hasCode(template) && row.attempts > 0) {
    await giveUp('A try was cut off. The person can ask for another code.')
    return
  }
  if ((await countSentTo(desk.db, row.email, addSeconds(desk.now, -3600))) >= mostToOneAddress) {
    await giveUp('This address was sent too many such letters in the last hour.')
    return
  }
  await noteDraftAttempt(desk.db, letterId)
  try {
    const language = row.language === 'cy' ? 'cy' : 'en'
    const said = desk.templates.languageOf(template, language)
    const facts = await draftLetterFacts(desk, { row, template, language: said })
    if (facts === null) {
      await giveUp('The form has changed since, so that this letter is no longer wanted.')
      return
    }
    const words = desk.templates.letter(template, said, facts)
    await desk.post.send({ to: [row.email], ...words, messageId: messageId(letterId, desk.config.mailFrom) })
    await markDraftLetterSent(desk.db, letterId, desk.now)
  } catch (error) {
    const fault = faultOf(error)
    const tries = row.attempts + 1
    log.warn({ err: error, letter: letterId, template, tries }, 'a letter about a form was not sent')
    if (hasCode(template) || tries >= mostTries) await giveUp(fault)
    else await markDraftLetterNotSent(desk.db, letterId, { fault, notBefore: addSeconds(desk.now, waitAfter(tries)) })
  }
}
