import { enterCode, openLink } from '~/app/casework/collect.server'
import { sayWho } from '~/app/casework/collectWho.server'
import type { Portal } from '~/app/desk.server'
import type { Message } from '~/app/outside/post.server'
import { hashToken } from '~/app/outside/secrets.server'
import { personOf } from '~/db/people'
import { noon, residentDesk, work } from './desk'

/** What the newest letter says that has it. */
export function inLetters(sent: readonly Message[], wanted: RegExp): string {
  for (const { text } of sent.toReversed()) {
    const found = wanted.exec(text)?.[1]
    if (found !== undefined) return found
  }
  throw new Error(`No letter says ${wanted}`)
}

export const linkIn = (sent: readonly Message[]): string => inLetters(sent, /\/collect\/([\w-]+)/)
export const codeIn = (sent: readonly Message[]): string => inLetters(sent, /\b(\d{6})\b/)

/** A code that isn't the one. */
export const otherThan = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0')

type House = { readonly portal: Portal; readonly sent: readonly Message[] }

/** A resident follows the link that they were sent, and their code comes. Gives the session. */
export async function follow({ portal, sent }: House, now = noon): Promise<string> {
  const session = await openLink(residentDesk(portal, now), linkIn(sent))
  if (session === null) throw new Error('The link leads nowhere')
  await work(portal, now)
  return session
}

/** The same, with the code entered. */
export async function followWithCode(house: House, now = noon): Promise<string> {
  const session = await follow(house, now)
  const entered = await enterCode(residentDesk(house.portal, now), session, codeIn(house.sent))
  if (entered !== 'ok') throw new Error(`The code was ${entered}`)
  return session
}

/** The same, with the person's date of birth and postcode said as the case has them. */
export async function followAndProve(house: House, now = noon): Promise<string> {
  const session = await followWithCode(house, now)
  const said = await sayWho(residentDesk(house.portal, now), session, {
    ...(await whoOf(house.portal, session)),
    onceKey: '',
  })
  if (said !== 'ok') throw new Error(`Who they are was ${said}`)
  return session
}

/** What the case knows of the person whose session it is. */
export async function whoOf(portal: Portal, session: string) {
  const found = await portal.db
    .selectFrom('sessions')
    .select('case_id')
    .where('token_hash', '=', hashToken(session))
    .executeTakeFirstOrThrow()
  const { dateOfBirth, postcode } = await personOf(portal.db, found.case_id ?? '')
  return { birthday: dateOfBirth, postcode }
}
