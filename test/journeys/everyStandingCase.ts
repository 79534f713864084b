import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { askPack } from '~/app/casework/askPack.server'
import { enterCode, openLink } from '~/app/casework/collect.server'
import { sayWho } from '~/app/casework/collectWho.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { personOf } from '~/app/casework/demo/family.server'
import { answerQuestion, keyOf, openFollowLink } from '~/app/casework/follow.server'
import { askFollowCode } from '~/app/casework/following/followCode.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { readFollow } from '~/app/casework/readFollow.server'
import { receiveSubmission } from '~/app/casework/receiveRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { newToken } from '~/app/outside/secrets.server'
import { noWishes } from '~/db/requesters'
import { searchesOf } from '~/db/searches'
import { proveSession } from '~/db/sessions'
import { done, family, idOf } from '../kit/answering'
import { codeIn, inLetters } from '../kit/collecting'
import { aStaffDesk, at } from '../kit/desk'
import { aPerson, aRequest, aSolicitor } from '../kit/request'
import { controller } from './everyAnswers'
import { sentActs } from './everySentAct'
import type { House } from './everyStanding'

/** Requests in every state that a resident can see. Gives their sessions as cookies, and the links of letters. */
export async function standingOfCases(house: House) {
  const { portal, desk, now, cookie } = house
  const [one, two] = [at(await aStaffDesk(portal), now), at(await aStaffDesk(portal), now)]
  const opened = async (reference: string) => (await openFollowLink(desk, linkOf(house, reference))) ?? ''
  const follower = async (given: Parameters<typeof aRequest>[1] = {}) => {
    const { reference } = await aRequest(portal, { ...given, now })
    await house.work()
    const session = await opened(reference)
    await proveSession(portal.db, keyOf(session), now)
    return { reference, session }
  }
  const unproved = await aRequest(portal, { now })
  await house.work()
  const [stranger, codeless] = [await opened(unproved.reference), await opened(unproved.reference)]
  await askFollowCode(desk, stranger)
  const plain = await follower()
  const waiting = await follower({ requester: aSolicitor })
  done(await askIdentity(one, waiting.reference, { words: 'A bill with your address.' }))
  const asked = await follower()
  const answered = await follower()
  for (const { reference } of [asked, answered])
    done(await askClarification(one, reference, { reason: 'which-people', words: 'Which of your two schools?' }))
  const question = (await readFollow(desk, answered.session))?.question?.id ?? ''
  await answerQuestion(desk, answered.session, { clarification: question, words: 'The first.', onceKey: newToken() })
  const wide = await wideRequest(house)
  const released = await releasedAnswer(house, { one, two })
  const acted = await sentActs(house, {
    wide: await wideRequest(house),
    plain: await follower(),
    ending: await follower(),
    released,
  })
  const collecting = await collectors(house)
  const sessions = { plain, waiting, asked, answered, wide, released, ...acted }
  const cookies: Record<string, string> = {
    stranger: await cookie('follow', stranger),
    codeless: await cookie('follow', codeless),
  }
  for (const [name, { session }] of Object.entries(sessions)) cookies[name] = await cookie('follow', session)
  for (const [name, session] of Object.entries(collecting.sessions)) cookies[name] = await cookie('collect', session)
  return { cookies, links: { follow: linkOf(house, plain.reference), collect: collecting.link } }
}

const linkOf = ({ sent }: House, reference: string): string =>
  inLetters(
    sent.filter(({ text }) => text.includes(reference)),
    /\/follow\/([\w-]{20,})/,
  )

/** A form that asked for three things, one of them about two activities: it can be narrowed, and others stand beside it. */
async function wideRequest(house: House) {
  const held = await readRegister(house.portal, controller)
  if (held === null) throw new Error(`There is no register of ${controller}`)
  const activities = [...held.register.activities.slice(0, 1).map(({ id }) => id), 'another-activity']
  const asks = [
    { right: 'access', activities, words: 'Everything.' },
    { right: 'erasure', activities, words: 'What is old.' },
    { right: 'direct-marketing', activities: [], words: '' },
  ] as const
  const { references } = await receiveSubmission(
    house.desk,
    { held, onceKey: newToken(), submission: { person: aPerson, requester: null, wishes: noWishes, asks } },
    { receivedOn: house.desk.today, channel: 'portal', language: 'en' },
  )
  await house.work()
  const reference = references[0] ?? ''
  const session = (await openFollowLink(house.desk, linkOf(house, reference))) ?? ''
  await proveSession(house.portal.db, keyOf(session), house.now)
  return { reference, session }
}

type Officers = Readonly<Record<'one' | 'two', Awaited<ReturnType<typeof aStaffDesk>>>>

/** An answer that has gone out: found, built, approved and released. */
async function releasedAnswer(house: House, { one, two }: Officers) {
  const { portal, now } = house
  const { reference } = await aRequest(portal, { person: personOf(family), now })
  const caseId = await idOf(portal, reference)
  await house.work()
  const session = (await openFollowLink(house.desk, linkOf(house, reference))) ?? ''
  await proveSession(portal.db, keyOf(session), now)
  done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
  const sources = (await readSources(portal, controller)).map(({ name }) => name)
  done(await openSearches(one, reference, { sources }))
  await house.work()
  for (const { id } of await searchesOf(portal.db, caseId))
    done(await confirmRecords(one, reference, { search: id, confirmed: [] }))
  done(await askPack(one, reference, {}))
  await house.work()
  done(await approvePack(two, reference, {}))
  done(await releasePack(two, reference, {}))
  await house.work()
  return { reference, session }
}

/** People on their way to that answer: with a code sent, with it entered, and with who they are said. */
async function collectors(house: House) {
  const { desk, sent } = house
  const link = inLetters(sent, /\/collect\/([\w-]+)/)
  const opened = async () => {
    const session = (await openLink(desk, link)) ?? ''
    await house.work()
    return session
  }
  const proved = async () => {
    const session = await opened()
    const entered = await enterCode(desk, session, codeIn(sent))
    if (entered !== 'ok') throw new Error(`The code was ${entered}`)
    return session
  }
  const ready = await proved()
  const { dateOfBirth: birthday, postcode } = personOf(family)
  const said = await sayWho(desk, ready, { birthday, postcode, onceKey: newToken() })
  if (said !== 'ok') throw new Error(`Who they are was ${said}`)
  return { link, sessions: { collectReady: ready, collectWho: await proved(), collectCode: await opened() } }
}
