import type { Recorded } from '~/app/rules/case/events'
import { ActingAs } from '~/app/rules/case/rights'

/** What may happen once a case is closed or its answer has gone out, of what staff do at their desk. */
export const deskAfterClosing = [
  'assigned',
  'restricted',
  'unrestricted',
  'looked-at',
  'note-added',
  'attachment-added',
  'attachment-removed',
  'case-linked',
  'case-unlinked',
  'chase-taken-back',
  'hold-placed',
  'hold-lifted',
  'complaint-answered',
  'restriction-started',
  'restriction-notice-given',
  'restriction-lifted',
  'recipient-told',
] as const

const forChild: ReadonlySet<string> = new Set(ActingAs.options.slice(0, 2))
const showing: ReadonlySet<string> = new Set(['consent', 'reasonable', 'professional'])
const told: ReadonlySet<string> = new Set(['rectification', 'erasure', 'restriction'])

type Refusal = { readonly id: string; readonly by: string | null; agreed: boolean }

/** What the house promises of what staff do at their desk: see `breachesOf`. Read from the events alone. */
export function deskBreachesOf(history: readonly Recorded[]): readonly string[] {
  const breaches: string[] = []
  const first = history[0]?.event
  if (first?.type !== 'received') return []
  const holds = new Map<string, 'stands' | 'lifted'>()
  const named = new Set<string>()
  const linked = new Set<string>()
  const attached = new Set<string>()
  const chases = new Set<string>()
  const complaints = new Map<string, 'open' | 'answered'>()
  const hands = new Set<string>()
  const looks = new Set<string>()
  let refusal: Refusal | null = null
  let competence: string | null = null
  let responsibility = false
  let agrees = false
  let decided = false
  let started = false
  let restriction: 'none' | 'stands' | 'told' = first.restrict ? 'stands' : 'none'
  let toldOf = false
  // Use stands still while an objection is looked at.
  let isLookedAt = first.right === 'objection' || first.right === 'direct-marketing'
  let [assigned, restrictedTo]: [string | null, readonly string[] | null] = [null, null]
  const isHeard = () => (competence === 'competent' ? agrees : competence === 'not-competent' && responsibility)
  for (const { seq, by, event } of history) {
    const breach = (ok: boolean, words: string) => ok || breaches.push(`${seq}: ${words}`)
    const who = by.kind === 'staff' ? by.id : null
    switch (event.type) {
      case 'assigned':
        breach(assigned !== event.to, 'assigned to whoever has it')
        assigned = event.to
        break
      case 'restricted':
        breach(who === null || event.people.includes(who), 'restricted so that whoever did it is shut out')
        restrictedTo = event.people
        break
      case 'unrestricted':
        breach(restrictedTo !== null, 'opened though it was open')
        restrictedTo = null
        break
      case 'looked-at':
        breach(who !== null && who !== assigned, 'a look noted of its own officer, or of nobody')
        breach(!looks.has(`${who} ${event.on}`), 'a look noted twice in a day')
        looks.add(`${who} ${event.on}`)
        break
      case 'attachment-added':
        attached.add(event.attachment)
        break
      case 'attachment-removed':
        breach(attached.delete(event.attachment), 'a file removed that is not there')
        break
      case 'case-linked':
        linked.add(event.other)
        break
      case 'case-unlinked':
        breach(linked.delete(event.other), 'unlinked what was not linked')
        break
      case 'person-named':
        named.add(event.named)
        break
      case 'third-party-decided':
        breach(named.has(event.named), 'decided about somebody who was not named')
        breach(event.shown === showing.has(event.reason), 'shown without a reason, or hidden against one')
        break
      case 'chased':
        chases.add(event.chase)
        break
      case 'chase-taken-back':
        breach(chases.delete(event.chase), 'a reminder taken back that was none')
        break
      case 'refusal-proposed':
        breach(refusal === null, 'a refusal proposed beside another')
        breach(
          event.ground !== 'not-entitled' || (forChild.has(first.actingAs ?? '') && competence !== null && !isHeard()),
          'said not to be theirs of somebody who may ask',
        )
        refusal = { id: event.refusal, by: who, agreed: false }
        if (who) hands.add(who)
        break
      case 'refusal-agreed':
        breach(refusal?.id === event.refusal && !refusal.agreed, 'agreed to what was not proposed')
        breach(who !== null && refusal?.by !== who, 'agreed to by whoever proposed it')
        if (refusal) refusal.agreed = true
        isLookedAt = false
        if (who) hands.add(who)
        break
      case 'refusal-dropped':
        breach(refusal?.id === event.refusal, 'dropped what was not proposed')
        refusal = null
        isLookedAt = (first.right === 'objection' || first.right === 'direct-marketing') && !decided
        break
      case 'competence-decided':
        competence = event.result
        break
      case 'responsibility-decided':
        breach(forChild.has(first.actingAs ?? ''), 'responsibility for a child whom nobody asks for')
        responsibility = event.shown
        break
      case 'authority-verified':
        agrees = event.method === 'child-agrees'
        break
      case 'hold-placed':
        breach(![...holds.values()].includes('stands'), 'a hold beside another')
        holds.set(event.hold, 'stands')
        break
      case 'hold-lifted':
        breach(holds.get(event.hold) === 'stands', 'a hold lifted that does not stand')
        holds.set(event.hold, 'lifted')
        break
      case 'complaint-received':
        complaints.set(event.complaint, 'open')
        break
      case 'complaint-answered':
        breach(complaints.get(event.complaint) === 'open', 'a complaint answered twice, or none')
        breach(who === null || !hands.has(who), 'a complaint answered by somebody who had a part in it')
        complaints.set(event.complaint, 'answered')
        break
      case 'restriction-started':
        // What the form asked for may be started by staff too, once.
        breach(!started, 'restricted twice')
        started = true
        restriction = 'stands'
        break
      case 'restriction-notice-given':
        breach(!isLookedAt, 'a notice that a restriction ends while it is looked at')
        breach(restriction === 'stands', 'a notice of what does not stand, or a second')
        restriction = 'told'
        break
      case 'restriction-lifted':
        breach(!isLookedAt, 'a restriction lifted while it is looked at')
        breach(restriction === 'told', 'a restriction lifted before the person was told')
        restriction = 'none'
        started = false
        break
      case 'decided':
        toldOf = told.has(first.right) && event.result !== 'refused'
        if (who) hands.add(who)
        break
      case 'objection-decided':
        breach(
          (event.result === 'not-applicable') === ((event.reach ?? 'reaches') !== 'reaches'),
          'a right that reaches, refused as one that does not',
        )
        toldOf = event.result === 'upheld' || event.result === 'partly'
        isLookedAt = false
        decided = true
        if (who) hands.add(who)
        break
      case 'closed':
        isLookedAt = false
        break
      case 'recipient-told':
        breach(toldOf, 'somebody told of what was not decided')
        break
      case 'pack-asked':
        breach(refusal === null || refusal.agreed, 'built while a refusal waits')
        if (who) hands.add(who)
        break
      case 'pack-approved':
      case 'pack-released': {
        if (who) hands.add(who)
        breach(![...holds.values()].includes('stands'), `${event.type} on hold`)
        breach(refusal === null || refusal.agreed, `${event.type} while a refusal waits`)
        if (refusal) break
        breach(!forChild.has(first.actingAs ?? '') || isHeard(), `${event.type} without a child's say`)
        break
      }
      case 'pack-collected':
      case 'pack-handed-over':
        breach(![...holds.values()].includes('stands'), `${event.type} on hold`)
    }
  }
  return breaches
}
