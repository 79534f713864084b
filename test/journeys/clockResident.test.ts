import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { closePortal, type Portal, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { addSeconds, londonDay } from '~/app/rules/day'
import { sayDay } from '~/app/rules/sayDay'
import { staffWithRole } from '~/db/staff'
import { done } from '../kit/answering'
import { axe } from '../kit/browser'
import { aPerson, aRequest } from '../kit/request'
import type { Visitor } from '../kit/visitor'
import { openStore } from './clockCases'
import { mainOf } from './guest'
import { letterOf } from './mailbox'
import { fillAccess, followLink } from './resident'
import { wordsIn } from './words'
import { controller, startWorld, type World } from './world'

let world: World
/** A second process on the portal's store: what staff do here is not done in the browser. */
let portal: Portal

beforeAll(async () => {
  world = await startWorld()
  portal = await openStore(world)
})
afterAll(async () => {
  if (portal) await closePortal(portal)
  await world?.end()
})

const now = () => new Date().toISOString()
const ago = (days: number) => addSeconds(now(), -days * 24 * 3600)

async function officer(at = now()): Promise<StaffDesk> {
  const [one] = await staffWithRole(portal.db, controller, 'officer')
  if (one === undefined) throw new Error('There is no officer')
  return staffDeskAt(portal, { id: one.id, controller, name: one.name, role: 'officer', factorAt: at }, at)
}

const says = async (visitor: Visitor, words: string) => expect(await mainOf(visitor)).toContain(words)

describe('with JavaScript off', () => {
  test('a resident follows a request by the link in its receipt, and answers a question there', async () => {
    const resident = await world.visitor('follow-resident', 390)
    const reference = await fillAccess(resident, 'Everything from my two schools.')
    await says(resident, `How we worked out the date for ${reference}`)
    await followLink(resident, 'receipt', reference)
    await says(resident, 'We must answer by')
    await says(resident, 'We have it')
    await resident.press('Cymraeg')
    await says(resident, wordsIn('cy')('follow.place.received'))
    await resident.press('English')

    const words = 'Which of your two schools do you mean?\nAnd which years?'
    done(await askClarification(await officer(), reference, { reason: 'which-years', words }))
    await followLink(resident, 'clarification-asked', reference)
    await says(resident, `The time to answer has stood still since ${sayDay(londonDay(now()))}`)
    await says(resident, words)
    const otherTab = await resident.page.context().newPage()
    await otherTab.goto(`${world.url}/follow`)
    await resident.press('Send my answer')
    expect(await resident.page.title()).toMatch(/^Error: /)
    await says(resident, 'There is a problem')
    expect(await axe(resident.page)).toEqual([])
    await resident.fill('Your answer', 'The one in Ossett, from 2001.')
    await resident.press('Send my answer')
    expect(await resident.heading()).toBe('We have your answer')
    await says(resident, 'We start counting again on the day after your answer.')
    await says(resident, 'We must answer by')
    // Sent from another tab too: there is no question any more, and the words are not lost.
    await otherTab.getByLabel('Your answer').fill('The one in Ossett, from 2002.')
    await otherTab.getByRole('button', { name: 'Send my answer' }).click()
    expect(await axe(otherTab)).toEqual([])
    const main = await otherTab.textContent('main')
    expect(main).toContain('We do not need an answer to that question any more')
    expect(main).toContain('The one in Ossett, from 2002.')
    await resident.open('/follow')
    expect(await resident.page.getByLabel('Your answer').count()).toBe(0)
    await letterOf(resident, 'clarification-answered', { reference })

    // Its cookie is good for nothing else, under whatever name it is sent.
    const cookies = await resident.page.context().cookies()
    const value = cookies.find(({ name }) => name === 'follow')?.value ?? ''
    expect(value).not.toBe('')
    const other = async (path: string, name: string) => {
      const answer = await fetch(`${world.url}${path}`, { headers: { Cookie: `${name}=${value}` }, redirect: 'manual' })
      return [answer.status, answer.headers.get('location')]
    }
    expect(await other('/collect/ready', 'collect')).toEqual([302, '/collect/gone'])
    expect(await other('/collect/files/1/1', 'collect')).toEqual([302, '/collect/gone'])
    expect(await other('/staff', 'staff')).toEqual([302, '/staff/sign-in'])
    expect(await other('/follow', 'follow')).toEqual([200, null])
  }, 180_000)

  test.each([
    ['narrow', 390],
    ['wide', 1280],
  ] as const)(
    'a paused, an extended, a late and a not-started request read well: %s',
    async (size, width) => {
      const sent = async (days: number) => (await aRequest(portal, { controller, now: ago(days) })).reference
      const [paused, extended, late, waiting] = [await sent(9), await sent(9), await sent(40), await sent(9)]
      const earlier = await officer(ago(5))
      done(
        await askClarification(earlier, paused, { reason: 'which-people', words: 'Whose files do you mean, please?' }),
      )
      const reasons = 'Your information is in the files of four schools.\nWe have to read each page before we send it.'
      done(await extendDeadline(earlier, extended, { reason: 'complexity', words: reasons }))
      done(await askIdentity(earlier, waiting, { words: 'A letter that has your name and your address on it.' }))

      const visit = async (called: string, reference: string, expected: readonly string[]) => {
        const resident = await world.visitor(`follow-${called}-${size}`, width)
        await followLink(resident, 'receipt', reference)
        for (const words of expected) await says(resident, words)
        expect(await resident.page.content()).not.toContain(aPerson.name)
      }
      await visit('paused', paused, ['The time to answer has stood still since', 'Whose files do you mean, please?'])
      await visit('extended', extended, ['we told you that we need more time', 'files of four schools'])
      await visit('late', late, ['We are late. We are sorry.', "Information Commissioner's Office"])
      await visit('waiting', waiting, ['The time to answer has not started', 'A letter that has your name'])
    },
    180_000,
  )

  test('a dead link says so in plain words, whatever is wrong with it', async () => {
    const anybody = await world.visitor('follow-dead', 390)
    const answers = await Promise.all(
      ['/follow/not-a-link', `/follow/${'x'.repeat(22)}`, '/follow', '/follow/gone'].map(async (path) => {
        const page = await fetch(`${world.url}${path}`)
        const main = /<main[\s\S]*<\/main>/.exec(await page.text())?.[0]
        return { status: page.status, main, cookie: page.headers.get('set-cookie') }
      }),
    )
    expect(new Set(answers.map(({ main }) => main)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 200])
    expect(answers.every(({ cookie }) => cookie === null)).toBe(true)
    await anybody.open('/follow/not-a-link')
    await says(anybody, 'The link may be too old')
  }, 60_000)
})
