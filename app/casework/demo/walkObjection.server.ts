import { staffDeskAt } from '~/app/desk.server'
import type { DemoFamily } from '~/app/rules/demoFamily'
import { targetsOf } from '~/app/rules/journey/request'
import { decideObjection } from '../decideObjection.server'
import { readRegister } from '../registers.server'
import { personOf } from './family.server'
import { answer, collect, done, send, verify, type Walkers } from './walk.server'

/** Walks a family's objection from the form to the collected decision. */
export async function walkObjection(walkers: Walkers, family: DemoFamily): Promise<Uint8Array> {
  const { portal, one, tell } = walkers
  const { outcome, grounds, effect } = family.objection
  const reference = await sendObjection(walkers, family)
  await verify(walkers, reference)
  done(
    await decideObjection(staffDeskAt(portal, one), reference, {
      result: outcome,
      compelling: outcome === 'refused' ? grounds : '',
      grounds,
      effect,
    }),
  )
  tell(`${reference}: decided (${outcome})`)
  await answer(walkers, reference)
  return collect(walkers, reference)
}

/** The family's objection, sent and no more. */
export async function sendObjection(walkers: Walkers, family: DemoFamily): Promise<string> {
  const { to, situation, restrictMeanwhile } = family.objection
  const held = await readRegister(walkers.portal, walkers.controller)
  const choice = held && targetsOf(held.register).find(({ target }) => target.kind === to.kind && target.id === to.id)
  if (!choice) throw new Error(`The register has no ${to.kind} called ${to.id}`)
  return send(walkers, {
    right: 'objection',
    person: personOf(family),
    activities: [choice.target.activity],
    words: situation,
    target: choice.target,
    restrict: restrictMeanwhile,
  })
}
