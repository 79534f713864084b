import type { Desk } from '~/app/desk.server'
import { hashCode, hashToken, newCode, newId, newSalt, newToken } from '~/app/outside/secrets.server'
import type { Facts } from '~/app/outside/templates.server'
import { type Case, sentOut } from '~/app/rules/case/case'
import { addSeconds, londonDay } from '~/app/rules/day'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { historyOf } from '~/db/events'
import { keepFollowLink } from '~/db/followLinks'
import { letterById } from '~/db/letters'
import { keepCode, keepLink } from '~/db/links'
import { wishesOf } from '~/db/requesters'
import { linkTo } from './linkTo.server'

/** What stands in a letter that is looked at or kept in place of what would open something. */
export const marks = { link: '[link]', code: '[code]' } as const

const linkDays = 30
const followDays = 90
export const codeMinutes = 10

/** What a link or a code is made for: a letter that is about to leave. */
type Letter = { readonly kase: Case; readonly caseId: string; readonly letterId: string }

/** A way to follow the request. Each letter has its own, so that an older one keeps working until it runs out. */
export async function makeFollowLink(desk: Desk, { caseId, letterId }: Letter, language: Language): Promise<Facts> {
  const token = newToken()
  const expiresAt = addSeconds(desk.now, followDays * 24 * 3600)
  await keepFollowLink(desk.db, {
    id: letterId,
    case_id: caseId,
    token_hash: hashToken(token),
    created_at: desk.now,
    expires_at: expiresAt,
  })
  return {
    followLink: linkTo(desk, `/follow/${token}`, language),
    followUntil: sayDay(londonDay(expiresAt), language),
  }
}

/** What such a way would be told as, had it been made now. Nothing is made, and nothing in it opens anything. */
export const followLinkMark = async (desk: Desk, _: Letter, language: Language): Promise<Facts> => ({
  followLink: marks.link,
  followUntil: sayDay(londonDay(addSeconds(desk.now, followDays * 24 * 3600)), language),
})

/**
 * The way to an answer that was released: a link, or for whoever chose paper that it is posted or can be fetched. They get a
 * link only where they asked for one: a mailbox may be read by somebody else.
 */
export async function makeLink(desk: Desk, letter: Letter, language: Language): Promise<Facts> {
  const { kase, caseId, letterId } = letter
  const pack = sentOut(kase).at(-1)
  if (pack === undefined) throw new Error('A link is to an answer that went out')
  const { delivery } = await wishesOf(desk.db, caseId)
  if (delivery !== 'download' && !(await wasAskedFor(desk, letter))) {
    return { byPost: delivery === 'post', inPerson: delivery === 'collect', link: '', until: '' }
  }
  const token = newToken()
  const expiresAt = addSeconds(desk.now, linkDays * 24 * 3600)
  await keepLink(desk.db, {
    id: letterId,
    case_id: caseId,
    pack_id: pack.id,
    token_hash: hashToken(token),
    created_at: desk.now,
    expires_at: expiresAt,
    who_tries: null,
  })
  const link = linkTo(desk, `/collect/${token}`, language)
  return { byPost: false, inPerson: false, link, until: sayDay(londonDay(expiresAt), language) }
}

/** What the way to an answer would be told as, with nothing made. */
export async function packLinkMark(desk: Desk, letter: Letter, language: Language): Promise<Facts> {
  const until = sayDay(londonDay(addSeconds(desk.now, linkDays * 24 * 3600)), language)
  return (await onPaper(desk, letter)) ?? { byPost: false, inPerson: false, link: marks.link, until }
}

async function onPaper(desk: Desk, letter: Letter): Promise<Facts | null> {
  const { delivery } = await wishesOf(desk.db, letter.caseId)
  if (delivery === 'download' || (await wasAskedFor(desk, letter))) return null
  return { byPost: delivery === 'post', inPerson: delivery === 'collect', link: '', until: '' }
}

async function wasAskedFor(desk: Desk, { caseId, letterId }: Letter): Promise<boolean> {
  const { seq } = await letterById(desk.db, letterId)
  return (await historyOf(desk.db, caseId)).some((each) => each.seq === seq && each.event.type === 'link-asked')
}

/** A one-time code, of which only the hash is kept. */
export async function makeCode(desk: Desk, caseId: string): Promise<Facts> {
  const code = newCode()
  const salt = newSalt()
  const codeHash = await hashCode(code, { salt, pepper: desk.config.codeSecret })
  const expiresAt = addSeconds(desk.now, codeMinutes * 60)
  await keepCode(desk.db, { id: newId(), case_id: caseId, salt, code_hash: codeHash, expires_at: expiresAt })
  return { code }
}
