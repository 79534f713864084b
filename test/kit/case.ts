import type { Case } from '~/app/rules/case/case'
import type { Command, Setting } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import type { Actor, CaseEvent, Received } from '~/app/rules/case/events'
import { apply, foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { usualWatching } from '~/app/rules/case/watches'
import { calendar } from './holidays'

export const anna: Actor = { kind: 'staff', id: 'anna' }
export const ben: Actor = { kind: 'staff', id: 'ben' }
export const portalItself: Actor = { kind: 'portal' }

/** A fingerprint that looks like one, made of one letter. */
export const bytesOf = (letter: string): string => letter.repeat(64)

const received: Received = {
  type: 'received',
  controller: 'trafford',
  reference: 'TRA-7K4P-2M9D',
  right: 'access',
  nation: 'EW',
  receivedOn: '2026-11-23',
  channel: 'portal',
  language: 'en',
  activities: ['stronger-families'],
}

/** A case that has just been received. */
export const aCase = (given: Partial<Received> = {}): Case =>
  foldCase([{ seq: 1, at: '2026-11-23T12:00:00.000Z', by: { kind: 'resident' }, event: { ...received, ...given } }])

export const anObjection = (): Case =>
  aCase({ right: 'objection', target: { kind: 'activity', activity: 'stronger-families', id: 'stronger-families' } })

/** A case after one more event, by whom it is said. */
export const after = (kase: Case, event: CaseEvent, by: Actor = anna): Case =>
  apply(kase, { seq: kase.seq + 1, at: '2026-11-24T12:00:00.000Z', by, event })

/** What decisions rest on: 24 November, and each case's own clock. */
export const settingFor = (kase: Case, given: Partial<Setting> = {}): Setting => ({
  today: '2026-11-24',
  by: anna,
  clock: clockOf(kase, calendar),
  watching: usualWatching,
  holidays: calendar.holidays,
  calendar: calendar.version,
  ...given,
})

/** What a command comes to: the types of the events, or the refusal. */
export function outcome(kase: Case, command: Command, given: Partial<Setting> = {}): readonly string[] | string {
  const decision = decide(kase, command, settingFor(kase, given))
  return 'refused' in decision ? decision.refused : decision.events.map((event) => event.type)
}

/** A case after some commands, all of which must be allowed. */
export function act(kase: Case, commands: readonly Command[], given: Partial<Setting> = {}): Case {
  return commands.reduce((at, command) => {
    const decision = decide(at, command, settingFor(at, given))
    if ('refused' in decision) throw new Error(`${command.act} was refused: ${decision.refused}`)
    return decision.events.reduce((before, event) => after(before, event, given.by ?? anna), at)
  }, kase)
}

export const verified = (kase: Case = aCase()): Case => act(kase, [{ act: 'verify-identity', method: 'known-to-us' }])

/** A case with one source gone through: records r1 and r2 are the person's. */
export const gathered = (): Case =>
  act(verified(), [
    { act: 'open-search', search: 's1', source: 'early-help' },
    { act: 'answer-search', search: 's1', found: ['r1', 'r2', 'r3'] },
    { act: 'confirm-records', search: 's1', confirmed: ['r1', 'r2'] },
  ])

type Building = {
  readonly kase?: Case
  readonly sha256?: string
  readonly proof?: 'passed' | 'failed'
  readonly by?: Actor
}

/** A case whose pack somebody (Anna, if nobody else is named) asked for and the portal has built. */
export function built({ kase = gathered(), sha256 = bytesOf('a'), proof = 'passed', by = anna }: Building = {}): Case {
  const pack = `p${kase.packVersions + 1}`
  const asked = act(kase, [{ act: 'ask-pack', pack, explained: true }], { by })
  const made = { act: 'finish-pack', pack, sha256, pages: 12, registerVersion: 1, proof } as const
  return act(asked, [made], { by: portalItself })
}

export const approved = (): Case => act(built(), [{ act: 'approve-pack', sha256: bytesOf('a') }], { by: ben })
export const released = (): Case => act(approved(), [{ act: 'release-pack', sha256: bytesOf('a') }], { by: ben })
