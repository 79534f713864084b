import { deskAt, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import type { Channel } from '~/app/rules/case/events'
import { addDays } from '~/app/rules/day'
import type { DemoFamily } from '~/app/rules/demoFamily'
import { askClarification } from '../askClarification.server'
import { askIdentity } from '../askIdentity.server'
import { extendDeadline } from '../extendDeadline.server'
import { recordRequest } from '../recordRequest.server'
import { readRegister } from '../registers.server'
import { verifyIdentity } from '../verifyIdentity.server'
import { personOf } from './family.server'
import { done, type Walkers, work } from './walk.server'

type Arrived = { readonly daysAgo: number; readonly channel: Exclude<Channel, 'portal'>; readonly words: string }

/**
 * Four requests that came on paper, by email or at the counter, each with its clock in another state: not started,
 * paused, extended, late. Left open, for whoever signs in.
 */
export async function walkClocks(walkers: Walkers, family: DemoFamily): Promise<void> {
  const { tell } = walkers
  /** The first officer's desk so many days ago, on the stroke of ten in the morning. */
  const ago = (days: number): StaffDesk => {
    const { today } = deskAt(walkers.portal, { kind: 'portal' })
    return staffDeskAt(walkers.portal, walkers.one, `${addDays(today, -days)}T10:00:00.000Z`)
  }
  const arrive = (arrived: Arrived) => record(walkers, family, { ...arrived, desk: ago(arrived.daysAgo) })
  const known = { method: 'known-to-us', reason: '' } as const

  const waiting = await arrive({ daysAgo: 6, channel: 'post', words: 'What did the college tell you about me?' })
  done(
    await askIdentity(ago(4), waiting, {
      words: 'Please bring your passport or driving licence to any of our offices.',
    }),
  )
  tell(`${waiting}: came by post; proof of identity asked for, so its time has not started`)

  const paused = await arrive({ daysAgo: 12, channel: 'email', words: 'Everything you have on me since I was born.' })
  done(await verifyIdentity(ago(11), paused, known))
  const question =
    'We hold a great deal about you from several services. Which years or which services matter most to you?'
  done(await askClarification(ago(5), paused, { reason: 'large-amount', words: question }))
  tell(`${paused}: came by email; a question was asked, so its time stands still`)

  const extended = await arrive({ daysAgo: 25, channel: 'counter', words: 'My whole file and who has read it.' })
  done(await verifyIdentity(ago(24), extended, known))
  const words = 'Your file has six volumes of paper from two councils, which have to be read and copied page by page.'
  done(await extendDeadline(ago(3), extended, { reason: 'complexity', words }))
  tell(`${extended}: came at the counter; its time was extended`)

  const late = await arrive({
    daysAgo: 40,
    channel: 'post',
    words: 'Please send me the letters you wrote to my school.',
  })
  done(await verifyIdentity(ago(38), late, known))
  await work(walkers.portal)
  tell(`${late}: came by post, and is late`)
}

async function record(
  { portal, controller }: Walkers,
  family: DemoFamily,
  { desk, channel, words }: Arrived & { readonly desk: StaffDesk },
): Promise<string> {
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error(`There is no register of ${controller}.`)
  const activities = held.register.activities.map((activity) => activity.id)
  const request = { right: 'access', person: personOf(family), activities, words } as const
  const arrival = { receivedOn: desk.today, channel, language: 'en' } as const
  const recorded = await recordRequest(desk, { held, request, onceKey: newToken(), ...arrival })
  if ('refused' in recorded) throw new Error(`Refused: ${recorded.refused}`)
  return recorded.reference
}
