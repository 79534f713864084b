import { deskAt, mailboxDir, type Portal, type StaffMember, staffDeskAt } from '~/app/desk.server'
import { readMailbox } from '~/app/outside/post.server'
import { newToken } from '~/app/outside/secrets.server'
import { findCase } from '~/db/cases'
import { personOf } from '~/db/people'
import { approvePack, releasePack } from '../approvePack.server'
import { askPack } from '../askPack.server'
import type { Outcome } from '../change.server'
import { enterCode, openLink } from '../collect.server'
import { collectPack } from '../collectFiles.server'
import { sayWho } from '../collectWho.server'
import { doDueWork } from '../doDueWork.server'
import { type NewRequest, receiveRequest } from '../receiveRequest.server'
import { readRegister } from '../registers.server'
import { verifyIdentity } from '../verifyIdentity.server'

/** Two of a controller's staff, and somebody to tell of each step. */
export type Walkers = {
  readonly portal: Portal
  readonly controller: string
  readonly one: StaffMember
  readonly two: StaffMember
  readonly tell: (step: string) => void
}

/** A resident sends a request. Gives its reference. */
export async function send({ portal, controller, tell }: Walkers, request: NewRequest): Promise<string> {
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error(`There is no controller called ${controller}.`)
  const { reference } = await receiveRequest(resident(portal), { held, request, onceKey: newToken() })
  await work(portal)
  tell(`${reference}: received; a receipt has gone to the person and a notice to the team`)
  return reference
}

/** The first officer is satisfied of who asks. */
export async function verify({ portal, one, tell }: Walkers, reference: string): Promise<void> {
  const how = { method: 'known-to-us', reason: '' } as const
  done(await verifyIdentity(staffDeskAt(portal, one), reference, how))
  tell(`${reference}: identity verified`)
}

/** The first officer has the pack built; the second approves and releases it. */
export async function answer({ portal, one, two, tell }: Walkers, reference: string): Promise<void> {
  const built = done(await askPack(staffDeskAt(portal, one), reference, {}))
  if (built.pack === null) throw new Error('The pack was not asked for')
  await work(portal)
  const approved = done(await approvePack(staffDeskAt(portal, two), reference, {}))
  tell(`${reference}: pack built and proved (${approved.pack?.pages ?? 0} pages), approved by a second person`)
  const proven = { ...two, factorAt: new Date().toISOString() }
  done(await releasePack(staffDeskAt(portal, proven), reference, {}))
  await work(portal)
  tell(`${reference}: released; the person has been sent a link`)
}

/** The person follows the link, enters the code, says who they are and collects the answer. */
export async function collect(walkers: Walkers, reference: string): Promise<Uint8Array> {
  const { portal, tell } = walkers
  const link = await letter(portal, reference, /\/collect\/(\S+)/)
  const session = await openLink(resident(portal), link)
  if (session === null) throw new Error('The link leads nowhere')
  await work(portal)
  const entered = await enterCode(resident(portal), session, await letter(portal, 'Your code', /\b(\d{6})\b/))
  const known = entered === 'ok' && (await sayWho(resident(portal), session, await whoOf(walkers, reference)))
  const collected = known === 'ok' ? await collectPack(resident(portal), session) : null
  if (collected === null) throw new Error('The answer could not be collected')
  tell(`${reference}: collected with a one-time code; the case is closed`)
  return collected.bytes
}

/** Does all the work that waits. Throws what went wrong. */
export async function work(portal: Portal): Promise<void> {
  const faults: unknown[] = []
  await doDueWork(portal, { isStopping: () => false, onFault: ({ error }) => faults.push(error) })
  if (faults.length > 0) throw faults[0]
}

/** The case as an act left it. Throws where the act was refused. */
export function done(outcome: Outcome) {
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
  return outcome.kase
}

/** What the case knows of the person, as they would type it. */
async function whoOf({ portal, controller }: Walkers, reference: string) {
  const row = await findCase(portal.db, controller, reference)
  if (row === undefined) throw new Error('There is no such case')
  const { dateOfBirth: birthday, postcode } = await personOf(portal.db, row.id)
  return { birthday, postcode, onceKey: '' }
}

const resident = (portal: Portal) => deskAt(portal, { kind: 'resident' })

/** What the newest letter says whose subject holds some words. */
async function letter(portal: Portal, subject: string, wanted: RegExp): Promise<string> {
  const letters = (await readMailbox(mailboxDir(portal.config))).filter((kept) => kept.subject.includes(subject))
  const found = letters.map((kept) => wanted.exec(kept.text)?.[1]).find((words) => words !== undefined)
  if (found === undefined) throw new Error(`No letter about ${subject} has come`)
  return found
}
