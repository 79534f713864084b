import { join } from 'node:path'
import { saveAnswers } from '~/app/casework/drafts.server'
import { sendEmailCode } from '~/app/casework/emailCodes.server'
import { readRegister } from '~/app/casework/registers.server'
import { openReturnLink } from '~/app/casework/saving/comeBack.server'
import { saveForLater } from '~/app/casework/saving/saveForLater.server'
import { sendDraft } from '~/app/casework/sendDraft.server'
import { readConfig } from '~/app/config.server'
import { deskAt, openPortal } from '~/app/desk.server'
import { setLogLevel } from '~/app/log.server'
import type { Message } from '~/app/outside/post.server'
import { newToken } from '~/app/outside/secrets.server'
import { writeToken } from '~/app/outside/session.server'
import type { Answers } from '~/app/rules/journey/answers'
import { accessAnswers } from '../kit/answers'
import { inLetters } from '../kit/collecting'
import { putSources, work } from '../kit/desk'
import { allAnswers, controller } from './everyAnswers'
import { standingOfCases } from './everyStandingCase'

export const secrets = { SESSION_SECRET: 's'.repeat(32), CODE_SECRET: 'c'.repeat(32) }

export type House = Awaited<ReturnType<typeof openHouse>>

/** A house whose letters are kept, opened on the store of a server that runs. */
export async function openHouse(dataDir: string) {
  const read = readConfig({
    ...secrets,
    DATABASE_URL: `sqlite:${join(dataDir, 'portal.db')}`,
    DATA_DIR: dataDir,
  })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  setLogLevel('silent')
  const opened = await openPortal(read.config)
  const sent: Message[] = []
  const portal = { ...opened, post: { send: async (letter: Message) => void sent.push(letter), close: () => {} } }
  await putSources(portal, controller)
  const now = new Date().toISOString()
  return {
    portal,
    sent,
    now,
    desk: deskAt(portal, { kind: 'resident' }, now),
    work: () => work(portal, now),
    cookie: async (kind: Parameters<typeof writeToken>[0], token: string) =>
      (await writeToken(kind, token, portal.config)).split(';')[0] ?? '',
  }
}

/**
 * Brings people to every place where a page can be seen: forms of every kind, sent and saved; requests in every state;
 * answers to be collected. Gives each one's cookie by their name, and the links that were sent.
 */
export async function standings(dataDir: string) {
  const house = await openHouse(dataDir)
  const cases = await standingOfCases(house)
  const forms = await standingOfForms(house)
  const cookies: Readonly<Record<string, string>> = { nobody: '', ...forms.cookies, ...cases.cookies }
  return {
    house,
    cookies,
    links: { ...forms.links, ...cases.links },
  }
}
export type Standings = Awaited<ReturnType<typeof standings>>

async function standingOfForms(house: House) {
  const { desk, cookie, work } = house
  const begun = async (answers: Answers) => {
    const token = newToken()
    await saveAnswers(desk, { controller, token, answers })
    return token
  }
  const held = await readRegister(house.portal, controller)
  if (held === null) throw new Error(`There is no register of ${controller}`)
  const drafts = {
    me: await begun(await allAnswers(house.portal, 'me')),
    child: await begun(await allAnswers(house.portal, 'child')),
    other: await begun(await allAnswers(house.portal, 'other')),
    unconfirmed: await begun({ ...accessAnswers, email: 'unsure@example.org', 'email-code': undefined }),
    bare: await begun({ ...accessAnswers, email: 'bare@example.org', 'email-code': undefined }),
    sent: await begun(await allAnswers(house.portal, 'other')),
    saved: await begun({ rights: ['access'] }),
    coming: await begun({ rights: ['access'] }),
  }
  await sendEmailCode(desk, { controller, token: drafts.unconfirmed, language: 'en' })
  const sent = await sendDraft(desk, held, { token: drafts.sent, language: 'en' })
  if ('unanswered' in sent) throw new Error(`The form lacks ${sent.unanswered}`)
  const save = (token: string, email: string) =>
    saveForLater(desk, { controller, token, email, language: 'en', onceKey: newToken() })
  await save(drafts.saved, 'saved@example.org')
  await work()
  const links = { return: inLetters(house.sent, /\/return\/([\w-]+)/) }
  await save(drafts.coming, 'coming@example.org')
  await work()
  const coming = await openReturnLink(desk, {
    token: inLetters(house.sent, /\/return\/([\w-]+)/),
    onceKey: newToken(),
    language: 'en',
  })
  const named = Object.entries(drafts).map(async ([name, token]) => [name, await cookie('draft', token)] as const)
  const cookies: Readonly<Record<string, string>> = Object.fromEntries(await Promise.all(named))
  return { cookies: { ...cookies, return: await cookie('return', coming ?? '') }, links }
}
