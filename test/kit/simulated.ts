import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import type { Actor, Received, Recorded } from '~/app/rules/case/events'
import { apply, foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { usualWatching } from '~/app/rules/case/watches'
import type { Nation } from '~/app/rules/clock/holidays'
import { addDays } from '~/app/rules/day'
import { calendar } from './holidays'
import { type Chance, chanceFrom } from './simulatedChance'
import { live } from './simulatedLives'

export const simulatedStaff: readonly Actor[] = ['anna', 'ben', 'cara', 'dev'].map((id) => ({ kind: 'staff', id }))

/** One case as it is lived: whatever is tried goes through the rules, and only what they allow happened. */
export type Life = {
  readonly chance: Chance
  readonly kase: () => Case
  readonly isOver: () => boolean
  /** Some days go by. */
  readonly wait: (atMost: number) => void
  readonly daysAgo: (days: number) => string
  /** Gives whether it was allowed. */
  readonly attempt: (command: Command, by?: number) => boolean
}

export type Simulated = { readonly caseId: string; readonly history: readonly Recorded[] }

type Asked = {
  readonly many: number
  readonly seed?: number
  readonly controller?: string
  readonly from?: string
  readonly until: string
}

/** Histories of cases that could have happened: random, lawful, the same for the same seed, each up to a day. */
export const simulatedCases = ({ many, seed = 1, ...days }: Asked): readonly Simulated[] =>
  Array.from({ length: many }, (_, i) => oneCase(i, chanceFrom(seed * 1_000_003 + i), days))

function oneCase(i: number, chance: Chance, days: Omit<Asked, 'many' | 'seed'>): Simulated {
  const { controller = 'trafford', from = '2023-11-01', until } = days
  const span = Math.floor((Date.parse(until) - Date.parse(from)) / 86_400_000)
  const receivedOn = addDays(from, chance.upTo(span))
  let today = receivedOn
  const first: Recorded = { seq: 1, at: momentOf(today, chance), by: { kind: 'resident' }, event: receipt() }
  const history: Recorded[] = [first]
  let kase = foldCase([first])
  const life: Life = {
    chance,
    kase: () => kase,
    isOver: () => today > until,
    wait: (atMost) => {
      today = addDays(today, chance.upTo(atMost))
    },
    daysAgo: (ago) => {
      const day = addDays(today, -ago)
      return day < receivedOn ? receivedOn : day
    },
    attempt: (command, by = 0) => {
      if (today > until) return false
      const actor = simulatedStaff[by] ?? { kind: 'portal' }
      const clock = clockOf(kase, calendar)
      const setting = { today, by: actor, clock, watching: usualWatching, holidays: calendar.holidays, calendar: 1 }
      const decision = decide(kase, command, setting)
      if ('refused' in decision) return false
      const at = momentOf(today, chance)
      for (const event of decision.events) {
        const recorded = { seq: kase.seq + 1, at, by: actor, event }
        history.push(recorded)
        kase = apply(kase, recorded)
      }
      return true
    },
  }
  live(life)
  return { caseId: `case-${String(i).padStart(5, '0')}`, history }

  function receipt(): Received {
    const right = chance.oneOf(rights)
    return {
      type: 'received',
      controller,
      reference: `SIM-${i}`,
      right,
      nation: chance.oneOf<Nation>(['EW', 'EW', 'EW', 'SC', 'NI']),
      receivedOn,
      channel: chance.oneOf(['portal', 'portal', 'email', 'post', 'telephone', 'counter', 'social-media']),
      language: 'en',
      activities: ['stronger-families'],
      ...(right === 'objection'
        ? { target: { kind: 'activity', activity: 'stronger-families', id: 'stronger-families' } }
        : {}),
      ...(chance.is(6) ? { actingAs: 'solicitor' } : {}),
      ...(chance.is(4) ? { imported: 'import-1' } : {}),
    }
  }
}

const rights = [
  ...Array.from({ length: 8 }, () => 'access' as const),
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'objection',
  'direct-marketing',
] as const

/** Mostly at noon; on some nights in summer after midnight in London, when it is the day before in UTC. */
function momentOf(day: string, chance: Chance): string {
  const month = Number(day.slice(5, 7))
  const isNight = month > 4 && month < 10 && chance.is(20)
  return isNight ? `${addDays(day, -1)}T23:15:00.000Z` : `${day}T12:00:00.000Z`
}
