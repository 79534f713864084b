import { saveAnswers } from '~/app/casework/drafts.server'
import { sendEmailCode } from '~/app/casework/emailCodes.server'
import { openReturnLink } from '~/app/casework/saving/comeBack.server'
import { saveForLater } from '~/app/casework/saving/saveForLater.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import type { Answers } from '~/app/rules/journey/answers'
import type { Language } from '~/app/rules/sayDay'
import { codeIn, inLetters } from './collecting'
import { noon, residentDesk, type TestPortal, work } from './desk'

export const controller = 'trafford'
export const email = 'marged@example.org'
export const minutes = (n: number) => addSeconds(noon, Math.round(60 * n))
export const days = (n: number) => minutes(n * 24 * 60)

/** A form that lacks nothing but a confirmed address. */
export const finished: Answers = {
  rights: ['access'],
  for: 'me',
  scope: ['everything'],
  words: 'All of it.',
  name: 'Marged Ellis-Boateng',
  'former-names': '',
  'date-of-birth': '1987-05-14',
  address: { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' },
  email,
  urgent: 'no',
  delivery: 'download',
}

type Given = { readonly now?: string; readonly language?: Language; readonly email?: string; readonly onceKey?: string }

/** People who fill a form in, save it, and come back. Each form is known by the token of its browser. */
export function savers(given: () => TestPortal) {
  const desk = (now = noon) => residentDesk(given().portal, now)
  /** A form begun in a browser. Gives the browser's token. */
  const aForm = async (answers: Answers = { rights: ['access'], email }, now = noon) => {
    const token = newToken()
    await saveAnswers(desk(now), { controller, token, answers })
    return token
  }
  const askCode = (token: string, { now, language = 'en', onceKey }: Given = {}) =>
    sendEmailCode(desk(now), { controller, token, language, onceKey })
  /** Asks for a code for the address of a form, and has it sent. Gives the code. */
  const codeFor = async (token: string, asked: Given = {}) => {
    const outcome = await askCode(token, asked)
    if (outcome !== 'sent') throw new Error(`The code was not sent: ${outcome}`)
    await work(given().portal, asked.now)
    return codeIn(given().sent)
  }
  const save = (token: string, { now, ...asked }: Given = {}) =>
    saveForLater(desk(now), { controller, token, email, language: 'en', onceKey: newToken(), ...asked })
  /** Saves a form, and has its link sent. Gives the link's token. */
  const linkFor = async (token: string, asked: Given = {}) => {
    const outcome = await save(token, asked)
    if (outcome !== 'saved') throw new Error(`The form was not saved: ${outcome}`)
    await work(given().portal, asked.now)
    return inLetters(given().sent, /\/return\/([\w-]+)/)
  }
  const open = (link: string, { now, language = 'en', onceKey = newToken() }: Given = {}) =>
    openReturnLink(desk(now), { token: link, onceKey, language })
  /** Follows a link, and has the code sent. Gives the session and the code. */
  const follow = async (link: string, asked: Given = {}) => {
    const session = await open(link, asked)
    if (session === null) throw new Error('The link leads nowhere')
    await work(given().portal, asked.now)
    return { session, code: codeIn(given().sent) }
  }
  return { desk, aForm, askCode, codeFor, save, linkFor, open, follow }
}
