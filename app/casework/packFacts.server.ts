import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { isRefused } from '~/app/rules/case/decideLaw'
import { clockOf } from '~/app/rules/case/reading'
import { isObjection, isPlainDecision } from '~/app/rules/case/residents'
import { dueOnOf } from '~/app/rules/clock/label'
import { type Day, londonDay } from '~/app/rules/day'
import { isChild, type Person } from '~/app/rules/people'
import type { Requester } from '~/app/rules/submission'
import { personOf } from '~/db/people'
import { requesterOf, wishesOf } from '~/db/requesters'
import { gatherAccess } from './packing/gatherAccess.server'
import { gatherDecision } from './packing/gatherDecision.server'
import { gatherDifference } from './packing/gatherDifference.server'
import type { Gathered } from './packing/gathered.server'
import { gatherObjection } from './packing/gatherObjection.server'
import { gatherRefusal } from './packing/gatherRefusal.server'
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
  const requester = await requesterOf(desk.db, caseId)
  const { formats } = await wishesOf(desk.db, caseId)
  const language = formats.includes('welsh') ? 'cy' : kase.received.language
  const { controller, activities } = held.register
  const asked = new Set(kase.activities)
  const common = {
    reference: kase.received.reference,
    version: kase.pack.version,
    language,
    audience: isForChild({ person, requester, on: kase.received.receivedOn }) ? ('child' as const) : ('adult' as const),
    print: formats.includes('large-print') ? ('large' as const) : ('standard' as const),
    extended: kase.extension !== null,
    found: {},
    builtOn: desk.today,
    receivedOn: kase.received.receivedOn,
    dueOn,
    working: sayWorking(clock, desk.say(language)).map((step) => step.text),
    subject: { name: person.name, addressLines: [...person.addressLines, person.postcode] },
    ...(requester && { requester: readerOf(requester) }),
    controller,
    register: { version: held.version, sha256: held.sha256, loadedOn: londonDay(held.loadedAt) },
    activities: activities.filter((activity) => asked.size === 0 || asked.has(activity.id)),
  }
  const gathering = { kase, common }
  if (isRefused(kase)) return gatherRefusal(desk, caseId, gathering)
  if (isObjection(kase.received.right)) return gatherObjection(desk, caseId, gathering)
  if (isPlainDecision(kase.received.right)) return gatherDecision(desk, caseId, gathering)
  return kase.pack.purpose === 'difference'
    ? gatherDifference(desk, caseId, gathering)
    : gatherAccess(desk, caseId, gathering)
}

type Reading = { readonly person: Person; readonly requester: Requester | null; readonly on: Day }

/** A child's own request is answered in a child's words; where somebody else asks for a child, it is they who read. */
const isForChild = ({ person: { dateOfBirth }, requester, on }: Reading): boolean =>
  requester === null && dateOfBirth !== '' && isChild(dateOfBirth, on)

// Without an address of their own none is printed: the person's may be the last place where it should be sent.
const readerOf = ({ name, organisation, actingAs, addressLines, postcode }: Requester) => ({
  name,
  organisation,
  actingAs,
  addressLines: [...(addressLines ?? []), postcode ?? ''].filter((line) => line !== ''),
})
