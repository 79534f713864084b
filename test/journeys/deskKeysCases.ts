import { decideObjection } from '~/app/casework/decideObjection.server'
import { personOf } from '~/app/casework/demo/family.server'
import type { NewRequest } from '~/app/casework/receiveRequest.server'
import { recordRequest } from '~/app/casework/recordRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { targetsOf } from '~/app/rules/journey/request'
import { done } from '../kit/answering'
import { aLetter } from './clockCases'
import { controller, family } from './world'

/** As many letters as came overnight, each of somebody else. Gives the references of their cases. */
export async function aMorning(desk: StaffDesk, count: number): Promise<readonly string[]> {
  const references: string[] = []
  for (let at = 1; at <= count; at += 1) references.push(await aLetter(desk, at === count ? latest : `Person ${at}`))
  return references
}

/** Whose letter came last of all. */
export const latest = 'Xanthippe Quillfeather'

/** The family's request for all that is held about them, as it has just come. */
export async function anArrival(desk: StaffDesk): Promise<string> {
  const { register } = await registerOf(desk)
  const activities = register.activities.map(({ id }) => id)
  return recorded(desk, { right: 'access', person: personOf(family), activities, words: family.asks })
}

/** The family's objection, from somebody who is known. */
export async function anObjection(desk: StaffDesk): Promise<string> {
  const { register } = await registerOf(desk)
  const { to, situation, restrictMeanwhile: restrict } = family.objection
  const target = targetsOf(register).find(({ target: { kind, id } }) => kind === to.kind && id === to.id)?.target
  if (target === undefined) throw new Error(`The register has no ${to.kind} called ${to.id}`)
  const activities = [target.activity]
  const ask = { right: 'objection', activities, words: situation, target, restrict } as const
  const reference = await recorded(desk, { person: personOf(family), ...ask })
  done(await verifyIdentity(desk, reference, { method: 'known-to-us', reason: '' }))
  return reference
}

/** The same, refused: something to complain of. */
export async function aRefusedObjection(desk: StaffDesk): Promise<string> {
  const reference = await anObjection(desk)
  const said = { compelling: 'A court needs it.', grounds: 'A court needs it.', effect: 'It goes on.' }
  done(await decideObjection(desk, reference, { result: 'refused', ...said }))
  return reference
}

async function recorded(desk: StaffDesk, request: NewRequest): Promise<string> {
  const held = await registerOf(desk)
  const sent = { held, request, receivedOn: desk.today, channel: 'post', language: 'en', onceKey: '' } as const
  const outcome = await recordRequest(desk, sent)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.reference
}

async function registerOf(desk: StaffDesk) {
  const held = await readRegister(desk, controller)
  if (held === null) throw new Error(`There is no register of ${controller}`)
  return held
}
