import { type Clock, readClock } from '../clock/clock'
import type { Day } from '../day'
import type { Case } from './case'
import type { Command, Refusal, Setting } from './commands'
import { decide } from './decide'
import { apply } from './fold'
import { clockFactsOf, stillDueOn } from './reading'

/** Why a command would be refused now, or undefined where it would not: a page offers only what would not be. */
export function whyNot(kase: Case, command: Command, setting: Setting): Refusal | undefined {
  const decision = decide(kase, command, setting)
  return 'refused' in decision ? decision.refused : undefined
}

/** The clock as it would read after some commands, one after the other; null where one would be refused. Changes nothing. */
export function foresee(kase: Case, commands: readonly Command[], setting: Setting): Clock | null {
  const [command, ...later] = commands
  if (command === undefined) return setting.clock
  const after = caseAfter(kase, command, setting)
  return after && foresee(after, later, { ...setting, clock: readClock(clockFactsOf(after), setting.holidays) })
}

/** The day an answer would be due once the one that is out is taken back; null where it is past, or another stands. */
export function dueOnceRecalled(kase: Case, setting: Setting): Day | null {
  const after = caseAfter(kase, { act: 'recall-pack' }, setting)
  return after && stillDueOn(after, readClock(clockFactsOf(after), setting.holidays), setting.today)
}

function caseAfter(kase: Case, command: Command, setting: Setting): Case | null {
  const decision = decide(kase, command, setting)
  if ('refused' in decision) return null
  const at = `${setting.today}T12:00:00.000Z`
  return decision.events.reduce(
    (before, event) => apply(before, { seq: before.seq + 1, at, by: setting.by, event }),
    kase,
  )
}
