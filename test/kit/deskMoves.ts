import { type Case, isWaitingForServices, waitsForPerson } from '~/app/rules/case/case'
import {
  Competence,
  ComplaintResult,
  ConsultationKind,
  HealthResult,
  HoldReason,
  Opinion,
  RefusalGround,
  Telling,
  ThirdPartyReason,
} from '~/app/rules/case/desk'
import type { DeskCommand } from '~/app/rules/case/deskCommands'
import type { Actor } from '~/app/rules/case/events'
import { showsHealth } from '~/app/rules/case/health'
import { addDays } from '~/app/rules/day'
import type { At, Move } from './walker'

export const deskActs = [
  'assign',
  'restrict',
  'unrestrict',
  'look',
  'add-note',
  'add-attachment',
  'remove-attachment',
  'link-case',
  'unlink-case',
  'name-person',
  'decide-third-party',
  'chase',
  'take-back-chase',
  'propose-refusal',
  'agree-refusal',
  'drop-refusal',
  'decide-competence',
  'decide-responsibility',
  'place-hold',
  'lift-hold',
  'ask-consultation',
  'answer-consultation',
  'decide-health',
  'answer-complaint',
  'start-restriction',
  'give-restriction-notice',
  'lift-restriction',
  'tell-recipient',
  'undo-import',
] as const satisfies readonly DeskCommand['act'][]
type Missing = Exclude<DeskCommand['act'], (typeof deskActs)[number]>
const isWhole: [Missing] extends [never] ? true : never = true
void isWhole

const staff: readonly [Actor, Actor] = [
  { kind: 'staff', id: 'anna' },
  { kind: 'staff', id: 'ben' },
]

/** What brings a case on where the law asks for a decision before anything may leave; null where nothing does. */
export function deskLeadingOn(kase: Case, { dice, newId, today }: At): Move | null {
  // Now and then nobody thinks of it, and the rules have to.
  if (dice.chance(0.4)) return null
  const by = dice.pick(staff)
  const { desk } = kase
  const hold = desk.holds.find(({ liftedOn }) => liftedOn === null)
  if (hold) return { by, command: { act: 'lift-hold', hold: hold.id } }
  if (desk.restriction?.noticeOn && desk.restriction.liftedOn === null && dice.chance(0.3))
    return { by, command: { act: 'lift-restriction' } }
  if (desk.refusal !== null && desk.refusal.agreedOn === null)
    return { by, command: { act: dice.pick(['agree-refusal', 'drop-refusal']), refusal: desk.refusal.id } }
  const actsForChild = kase.received.actingAs === 'parent' || kase.received.actingAs === 'guardian'
  if (actsForChild && desk.competence === null)
    return { by, command: { act: 'decide-competence', result: dice.pick(['competent', 'not-competent']) } }
  if (actsForChild && desk.competence?.result === 'not-competent' && !desk.responsibility?.shown)
    return { by, command: { act: 'decide-responsibility', shown: dice.chance(0.8) } }
  if (!showsHealth(kase) || desk.health !== null) return null
  const open = desk.consultations.find(({ answer }) => answer === null)
  if (open && dice.chance(0.5)) {
    const opinionOn = addDays(today, dice.pick([0, -30, -170, -200]))
    return {
      by,
      command: {
        act: 'answer-consultation',
        consultation: open.id,
        opinionOn,
        opinion: dice.pick(['no-serious-harm', 'no-opinion']),
      },
    }
  }
  if (dice.chance(0.3)) return { by, command: { act: 'ask-consultation', consultation: newId(), kind: 'health' } }
  return { by, command: { act: 'decide-health', result: dice.pick(['none', 'known-to-person', 'held-back']) } }
}

/** Any of these acts by anybody, on anything, on days that may be past or to come. */
export function anyDeskMove(kase: Case, { dice, newId, today }: At): Move {
  const by = dice.pick<Actor>([...staff, ...staff, { kind: 'resident' }, { kind: 'portal' }])
  const { desk } = kase
  const one = (ids: Iterable<string>) => dice.pick(['never-was', ...ids, ...ids])
  const act = dice.chance(0.4) ? dice.pick(followingOn(kase)) : dice.pick(deskActs)
  switch (act) {
    case 'assign':
      return { by, command: { act, to: dice.pick(['anna', 'ben', null]) } }
    case 'restrict':
      return { by, command: { act, people: dice.pick([['anna'], ['ben'], ['anna', 'ben']]) } }
    case 'unrestrict':
    case 'look':
    case 'start-restriction':
    case 'give-restriction-notice':
    case 'lift-restriction':
    case 'undo-import':
      return { by, command: { act } }
    case 'add-note':
      return { by, command: { act, note: newId(), mentions: dice.pick([[], ['ben'], ['ben', 'ben']]) } }
    case 'add-attachment':
      return { by, command: { act, attachment: newId() } }
    case 'remove-attachment':
      return { by, command: { act, attachment: one(desk.attachments) } }
    case 'link-case':
      return { by, command: { act, other: dice.pick(['other', 'another']), kind: dice.pick(['related', 'repeat']) } }
    case 'unlink-case':
      return { by, command: { act, other: one(desk.links.keys()) } }
    case 'name-person':
      return { by, command: { act, named: newId() } }
    case 'decide-third-party': {
      const reason = dice.pick<ThirdPartyReason>(['consent', ...ThirdPartyReason.options])
      return { by, command: { act, named: one(desk.named.keys()), shown: dice.chance(0.5), reason } }
    }
    case 'chase':
      return { by, command: { act, chase: newId(), whom: dice.pick(['person', 'services']) } }
    case 'take-back-chase':
      return { by, command: { act, chase: one(desk.chases.keys()) } }
    case 'propose-refusal':
      return {
        by,
        command: { act, refusal: newId(), ground: dice.pick<RefusalGround>(['excessive', ...RefusalGround.options]) },
      }
    case 'agree-refusal':
    case 'drop-refusal':
      return { by, command: { act, refusal: dice.pick(['never-was', desk.refusal?.id ?? 'never-was']) } }
    case 'decide-competence':
      return { by, command: { act, result: dice.pick<Competence>(['competent', ...Competence.options]) } }
    case 'decide-responsibility':
      return { by, command: { act, shown: dice.chance(0.5) } }
    case 'place-hold':
      return { by, command: { act, hold: newId(), reason: dice.pick<HoldReason>(['other', ...HoldReason.options]) } }
    case 'lift-hold':
      return { by, command: { act, hold: one(desk.holds.map(({ id }) => id)) } }
    case 'ask-consultation':
      return {
        by,
        command: {
          act,
          consultation: newId(),
          kind: dice.pick<ConsultationKind>(['health', ...ConsultationKind.options]),
        },
      }
    case 'answer-consultation': {
      const consultation = one(desk.consultations.map(({ id }) => id))
      const opinion = dice.pick<Opinion>(['no-opinion', ...Opinion.options])
      return { by, command: { act, consultation, opinionOn: addDays(today, dice.pick([0, -1, -200, 1])), opinion } }
    }
    case 'decide-health':
      return {
        by,
        command: {
          act,
          result: dice.pick<HealthResult>(['opinion', ...HealthResult.options]),
          consultation: one(desk.consultations.map(({ id }) => id)),
        },
      }
    case 'answer-complaint':
      return {
        by: dice.pick<Actor>([by, { kind: 'staff', id: 'cleo' }]),
        command: {
          act,
          complaint: one(kase.complaints.map(({ id }) => id)),
          result: dice.pick<ComplaintResult>(['partly', ...ComplaintResult.options]),
        },
      }
    case 'tell-recipient':
      return {
        by,
        command: {
          act,
          activity: 'stronger-families',
          recipient: dice.pick(['police', 'health']),
          how: dice.pick<Telling>(['told', ...Telling.options]),
        },
      }
  }
}

/** Acts that come after another of their own: among all acts they would seldom meet. */
function followingOn(kase: Case): readonly [DeskAct, ...DeskAct[]] {
  const { desk, complaints } = kase
  const after: readonly (readonly [boolean, readonly DeskAct[]])[] = [
    [desk.attachments.size > 0, ['remove-attachment']],
    [desk.links.size > 0, ['unlink-case']],
    [desk.named.size > 0, ['decide-third-party']],
    [waitsForPerson(kase) || isWaitingForServices(kase), ['chase']],
    [desk.chases.size > 0, ['take-back-chase', 'take-back-chase']],
    [desk.refusal !== null, ['agree-refusal', 'drop-refusal']],
    [desk.holds.length > 0, ['lift-hold']],
    [desk.consultations.length > 0, ['answer-consultation', 'decide-health']],
    [complaints.length > 0, ['answer-complaint']],
    [desk.restriction !== null, ['give-restriction-notice', 'lift-restriction']],
    [desk.restrictedTo !== null, ['unrestrict', 'assign']],
  ]
  return ['tell-recipient', 'name-person', 'look', 'look', 'assign', ...after.flatMap(([is, acts]) => (is ? acts : []))]
}
type DeskAct = (typeof deskActs)[number]
