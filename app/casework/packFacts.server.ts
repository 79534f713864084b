import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import { londonDay } from '~/app/rules/day'
import { isChild } from '~/app/rules/people'
import { personOf } from '~/db/people'
import { gatherAccess } from './packing/gatherAccess.server'
import { gatherDifference } from './packing/gatherDifference.server'
import type { Gathered } from './packing/gathered.server'
import { gatherObjection } from './packing/gatherObjection.server'
import type { HeldRegister } from './registers.server'
import { sayWorking } from './sayWorking.server'

/** Everything that the answer to a case says, gathered from what the store holds. */
export async function gatherPack(
  desk: Desk,
  caseId: string,
  on: { readonly kase: Case; readonly held: HeldRegister },
): Promise<Gathered> {
  const { kase, held } = on
  const clock = clockOf(kase, desk.calendar.now)
  const dueOn = dueOnOf(clock)
  if (kase.pack === null || dueOn === null) throw new Error('A pack is built of a case whose clock runs')
  const person = await personOf(desk.db, caseId)
  const { controller, activities } = held.register
  const asked = new Set(kase.received.activities)
  const common = {
    reference: kase.received.reference,
    version: kase.pack.version,
    language: kase.received.language,
    audience: isChild(person.dateOfBirth, kase.received.receivedOn) ? ('child' as const) : ('adult' as const),
    print: 'standard' as const,
    extended: kase.extension !== null,
    found: {},
    builtOn: desk.today,
    receivedOn: kase.received.receivedOn,
    dueOn,
    working: sayWorking(clock, desk.say(kase.received.language)).map((step) => step.text),
    subject: { name: person.name, addressLines: [...person.addressLines, person.postcode] },
    controller,
    register: { version: held.version, sha256: held.sha256, loadedOn: londonDay(held.loadedAt) },
    activities: activities.filter((activity) => asked.size === 0 || asked.has(activity.id)),
  }
  if (kase.received.right === 'objection') return gatherObjection(desk, caseId, { kase, common })
  return kase.pack.purpose === 'difference'
    ? gatherDifference(desk, caseId, { kase, common })
    : gatherAccess(desk, caseId, { kase, common })
}
