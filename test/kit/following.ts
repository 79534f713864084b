import { askClarification } from '~/app/casework/askClarification.server'
import { answerQuestion, openFollowLink } from '~/app/casework/follow.server'
import { readFollow } from '~/app/casework/readFollow.server'
import type { StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { done, idOf } from './answering'
import { inLetters } from './collecting'
import { at, noon, residentDesk, type TestPortal, work } from './desk'
import { aRequest } from './request'

export const days = (n: number) => addSeconds(noon, n * 24 * 3600)
export const question = 'Which of your two schools do you mean?'

/** Residents who follow their requests by the links in their letters. */
export function followers(given: () => { readonly house: TestPortal; readonly staff: StaffDesk }) {
  const desk = (now = noon) => residentDesk(given().house.portal, now)
  /** The token in the newest letter about a case. */
  const linkIn = (reference: string) =>
    inLetters(
      given().house.sent.filter(({ text }) => text.includes(reference)),
      /\/follow\/([\w-]+)/,
    )
  /** A request whose receipt has come, and a session by the link in it. */
  const aFollower = async (now = noon) => {
    const { reference } = await aRequest(given().house.portal, { now })
    await work(given().house.portal, now)
    return { reference, session: await opened(reference, now), caseId: await idOf(given().house.portal, reference) }
  }
  const opened = async (reference: string, now = noon) => {
    const session = await openFollowLink(desk(now), linkIn(reference))
    if (session === null) throw new Error('The link leads nowhere')
    return session
  }
  /** The same, with a question asked on a day. */
  const aQuestion = async (askedAt: string, receivedAt = noon) => {
    const follower = await aFollower(receivedAt)
    done(
      await askClarification(at(given().staff, askedAt), follower.reference, {
        reason: 'which-people',
        words: question,
      }),
    )
    return follower
  }
  const answer = async (session: string, words: string, given: { now?: string; onceKey?: string } = {}) => {
    const { now = noon, onceKey = newToken() } = given
    const open = (await readFollow(desk(now), session))?.question?.id ?? 'none'
    return answerQuestion(desk(now), session, { clarification: open, words, onceKey })
  }
  return { desk, linkIn, aFollower, opened, aQuestion, answer }
}
