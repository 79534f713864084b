import { type Case, openClarification, openSearches } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { ObjectionReach } from '~/app/rules/case/desk'
import { type Actor, ObjectionResult, Outcome, WatchKind } from '~/app/rules/case/events'
import { addDays, type Day } from '~/app/rules/day'
import { bytesOf } from './case'
import { anyDeskMove, type deskActs, deskLeadingOn } from './deskMoves'
import { anyDocumentMove, type documentActs, documentLeadingOn } from './documentMoves'
import { anyResidentMove, type residentActs, residentLeadingOn } from './residentMoves'

/** Dice that fall the same way each time for one seed. */
export function diceOf(seed: number) {
  let state = seed
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(roll() * from.length)] ?? from[0]
  return { roll, pick, chance: (of: number) => roll() < of } as const
}
export type Dice = ReturnType<typeof diceOf>

const anna: Actor = { kind: 'staff', id: 'anna' }
const ben: Actor = { kind: 'staff', id: 'ben' }
const portal: Actor = { kind: 'portal' }

export type Move = { readonly by: Actor; readonly command: Command }

export type At = { readonly dice: Dice; readonly newId: () => string; readonly today: Day }

/** A move of a walk: more often than not one that leads on, else any act at all by anybody, on anything. */
export function nextMove(kase: Case, at: At): Move {
  if (at.dice.chance(0.55)) return leadingOn(kase, at)
  return at.dice.chance(0.55)
    ? asking(kase, at)
    : at.dice.pick([anything, anything, anyDocumentMove, anyResidentMove, anyResidentMove, anyDeskMove, anyDeskMove])(
        kase,
        at,
      )
}

function leadingOn(kase: Case, at: At): Move {
  const { dice, newId, today } = at
  const by = dice.pick([anna, ben])
  const question = openClarification(kase)
  if (question) {
    return { by, command: { act: 'answer-clarification', clarification: question.id, on: today, channel: 'email' } }
  }
  if (kase.identity === null) return { by, command: { act: 'verify-identity', method: 'known-to-us' } }
  const onTheirSide = residentLeadingOn(kase, at)
  if (onTheirSide !== null) return onTheirSide
  const lawful = deskLeadingOn(kase, at)
  if (lawful !== null) return lawful
  if (kase.pack !== null) return towardsRelease(kase.pack.state, kase.pack.id, dice)
  if (kase.received.right === 'direct-marketing' && kase.objection === null)
    return { by, command: { act: 'decide-objection', result: 'upheld' } }
  if (kase.received.right === 'objection' && kase.objection === null) {
    return { by, command: { act: 'decide-objection', result: dice.pick(['upheld', 'partly', 'refused']) } }
  }
  const [open] = openSearches(kase)
  if (kase.received.right === 'access' && kase.searches.size === 0) {
    return { by, command: { act: 'open-search', search: newId(), source: 'early-help', health: dice.chance(0.3) } }
  }
  if (open?.state === 'open') {
    return { by: portal, command: { act: 'answer-search', search: open.id, found: [newId(), newId()] } }
  }
  if (open?.state === 'answered') {
    return { by, command: { act: 'confirm-records', search: open.id, confirmed: open.found } }
  }
  if (open?.state === 'failed') return { by, command: { act: 'give-up-search', search: open.id } }
  return documentLeadingOn(kase, at) ?? { by, command: { act: 'ask-pack', pack: newId(), explained: true } }
}

type PackState = NonNullable<Case['pack']>['state']

function towardsRelease(state: PackState, pack: string, dice: Dice): Move {
  const by = dice.pick([anna, ben])
  const sha256 = bytesOf(dice.chance(0.1) ? 'b' : 'a')
  switch (state) {
    case 'asked': {
      const proof = dice.chance(0.8) ? 'passed' : 'failed'
      return { by: portal, command: { act: 'finish-pack', pack, sha256, pages: 3, registerVersion: 1, proof } }
    }
    case 'failed':
      return { by, command: { act: 'ask-pack', pack: `${pack}-again`, explained: true } }
    case 'built':
      return { by, command: { act: 'approve-pack', sha256 } }
    case 'approved':
      return { by, command: { act: 'release-pack', sha256 } }
    case 'released':
      if (dice.chance(0.3)) return { by, command: { act: 'open-review', review: `${pack}-review` } }
      if (dice.chance(0.1)) return { by, command: { act: 'recall-pack' } }
      return { by: { kind: 'resident' }, command: { act: 'collect-pack', sha256 } }
  }
}

const askingActs = [
  'ask-identity',
  'verify-identity',
  'extend',
  'ask-clarification',
  'answer-clarification',
  'drop-clarification',
  'receive-complaint',
  'acknowledge-complaint',
  'remind',
] as const satisfies readonly Command['act'][]

const otherActs = [
  'open-search',
  'answer-search',
  'fail-search',
  'give-up-search',
  'confirm-records',
  'hide-words',
  'show-words-again',
  'allow-words-elsewhere',
  'decide-objection',
  'ask-pack',
  'finish-pack',
  'fail-pack',
  'approve-pack',
  'release-pack',
  'recall-pack',
  'ask-code',
  'collect-pack',
  'open-review',
  'take-copy',
  'close',
] as const satisfies readonly Command['act'][]
type Walked =
  | (typeof askingActs)[number]
  | (typeof otherActs)[number]
  | (typeof documentActs)[number]
  | (typeof residentActs)[number]
  | (typeof deskActs)[number]
type Missing = Exclude<Command['act'], Walked>
// Every act of the rules is walked: one that is in none of the lists leaves no value that this can have.
const isWhole: [Missing] extends [never] ? true : never = true
void isWhole

/** What is asked, answered and noticed while time runs, on days that may be past, today or to come. */
function asking(kase: Case, { dice, newId, today }: At): Move {
  const by = dice.pick<Actor>([anna, ben, portal])
  const on = addDays(today, dice.pick([0, 0, 0, -1, -3, -40, 1]))
  const one = (all: readonly { readonly id: string }[]) =>
    dice.pick(['never-was', ...all.flatMap(({ id }) => [id, id, id])])
  const clarification = one(kase.clarifications)
  const complaint = one(kase.complaints)
  const act = dice.pick(askingActs)
  switch (act) {
    case 'ask-identity':
      return { by, command: { act } }
    case 'verify-identity':
      return { by, command: { act, method: dice.pick(['documents-seen', 'no-doubt']), completeOn: on } }
    case 'extend':
      return { by, command: { act, reason: dice.pick(['complexity', 'number']) } }
    case 'ask-clarification':
      return { by, command: { act, clarification: newId(), reason: dice.pick(['which-years', 'other']) } }
    case 'answer-clarification':
      return { by, command: { act, clarification, on, channel: dice.pick(['post', 'counter']) } }
    case 'drop-clarification':
      return { by, command: { act, clarification } }
    case 'receive-complaint':
      return { by, command: { act, complaint: newId(), on, channel: 'telephone' } }
    case 'acknowledge-complaint':
      return { by, command: { act, complaint } }
    case 'remind': {
      const kind = dice.pick<WatchKind>(['due', ...WatchKind.options])
      const about = kind.startsWith('complaint') ? complaint : kind.startsWith('clarification') ? clarification : ''
      return { by: portal, command: { act, watch: { kind, about, for: on } } }
    }
  }
}

function anything(kase: Case, { dice, newId }: At): Move {
  const by = dice.pick<Actor>([anna, ben, anna, ben, portal, { kind: 'resident' }])
  const one = (ids: Iterable<string>) => dice.pick(['never-was', ...ids, ...ids])
  const search = one(kase.searches.keys())
  const found = kase.searches.get(search)?.found ?? []
  const record = one([...kase.records, ...found])
  const mark = one(kase.hidden.keys())
  const pack = dice.chance(0.7) ? (kase.pack?.id ?? 'never-was') : 'never-was'
  const sha256 = bytesOf(dice.pick(['a', 'a', 'b']))
  const act = dice.pick(otherActs)
  switch (act) {
    case 'open-search':
      return {
        by,
        command: {
          act,
          search: newId(),
          source: dice.pick(['early-help', 'school', 'study']),
          health: dice.chance(0.3),
        },
      }
    case 'answer-search':
      return { by, command: { act, search, found: dice.chance(0.5) ? [] : [newId()] } }
    case 'fail-search':
    case 'give-up-search':
      return { by, command: { act, search } }
    case 'confirm-records':
      return { by, command: { act, search, confirmed: dice.chance(0.3) ? [record] : found.slice(1) } }
    case 'hide-words':
      return { by, command: { act, mark: newId(), record, exemption: 'S2-16' } }
    case 'show-words-again':
    case 'allow-words-elsewhere':
      return { by, command: { act, mark } }
    case 'decide-objection':
      return {
        by,
        command: {
          act,
          result: dice.pick<ObjectionResult>(['upheld', ...ObjectionResult.options]),
          reach: dice.pick<ObjectionReach>(['reaches', ...ObjectionReach.options]),
        },
      }
    case 'ask-pack':
      return { by, command: { act, pack: newId(), explained: dice.chance(0.5) } }
    case 'finish-pack': {
      const proof = dice.chance(0.5) ? 'passed' : 'failed'
      return { by, command: { act, pack, sha256, pages: 3, registerVersion: 1, proof } }
    }
    case 'fail-pack':
      return { by, command: { act, pack } }
    case 'approve-pack':
    case 'release-pack':
    case 'collect-pack':
      return { by, command: { act, sha256 } }
    case 'ask-code':
    case 'recall-pack':
      return { by, command: { act } }
    case 'open-review':
      return { by, command: { act, review: newId() } }
    case 'take-copy':
      return { by, command: { act, kind: dice.pick(['internal', 'court']) } }
    case 'close':
      return { by, command: { act, outcome: dice.pick<Outcome>(['answered', ...Outcome.options]) } }
  }
}
