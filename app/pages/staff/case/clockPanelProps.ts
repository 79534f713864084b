import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { foresee } from '~/app/rules/case/foresee'
import { type DueLabel, dueLabel, dueOnOf, standingOf } from '~/app/rules/clock/label'
import type { Restart } from '~/app/rules/clock/period'
import { targetOn } from '~/app/rules/clock/target'
import { type Day, isAfter } from '~/app/rules/day'
import { sayDay } from '../../dates'
import { answeredToday } from '../acts/answeredToday'
import type { ComplaintSaid } from '../acts/ComplaintsPage'
import type { ClockPanelProps } from './ClockPanel'

type Read = {
  readonly kase: Case
  readonly setting: Setting
  readonly working: ClockPanelProps['working']
  readonly complaints: readonly ComplaintSaid[]
}

/** How a case's time stands, in words. */
export const clockPanelProps = ({ kase, setting, working, complaints }: Read): ClockPanelProps => ({
  standing: standing(kase, setting),
  due: saysMore(kase, setting) ? label(kase, setting) : undefined,
  notes: notes(kase, setting),
  days: kase.settled === null ? days(kase, setting) : [],
  working,
  complaints: complaints.filter(({ acknowledgedOn }) => acknowledgedOn === null),
  complaintsHref: `/staff/cases/${kase.received.reference}/complaints`,
})

/** The label of the queue; of a case that was never answered, that it is closed. */
export const label = (kase: Case, { clock, today }: Setting): DueLabel =>
  isUnanswered(kase) ? { label: 'closed', tone: 'stopped' } : dueLabel(standingOf(clock, kase), today)

/** By how much it is early or late stands in the label alone; that it is paused or closed, in the sentence too. */
const saysMore = (kase: Case, { clock }: Setting) => clock.state === 'running' && !isUnanswered(kase)

const isUnanswered = ({ closed }: Case) => closed !== null && closed.outcome !== 'answered'

function standing(kase: Case, { clock, today }: Setting): string {
  const { closed, settled } = kase
  if (closed && isUnanswered(kase)) return `Closed without an answer on ${sayDay(closed.on)}`
  if (settled) return `Answered on ${sayDay(settled.on)}`
  switch (clock.state) {
    case 'not-started':
      return `Not started: waiting for ${waitingFor[clock.waitingFor]}`
    case 'paused':
      return `Paused since ${sayDay(clock.pausedOn)}, waiting for an answer`
    case 'running':
      return `${isAfter(today, clock.dueOn) ? 'It was due' : 'Due'} on ${sayDay(clock.dueOn)}`
  }
}

const waitingFor: Readonly<Record<Restart, string>> = {
  identity: 'proof of identity',
  authority: 'proof that they may ask for somebody else',
  fee: 'the fee',
}

function notes(kase: Case, setting: Setting): readonly string[] {
  const { clock } = setting
  if (kase.settled) {
    const dueOn = dueOnOf(clock)
    return dueOn === null ? [] : [`It was due on ${sayDay(dueOn)}.`]
  }
  const extended =
    clock.state !== 'not-started' && clock.extension === 'in-time' ? ['Extended to three months from the start.'] : []
  const answered = answeredToday(kase, setting)
  const after = answered.length === 0 ? null : foresee(kase, answered, setting)
  const dueOn = after && dueOnOf(after)
  return [...extended, ...(dueOn === null ? [] : [`If the answer came today, it would be due on ${sayDay(dueOn)}.`])]
}

function days(kase: Case, { clock, watching, holidays, today }: Setting): ClockPanelProps['days'] {
  if (clock.state !== 'running') return []
  const { dueOn, cautiousOn, noticeLimitOn, extension } = clock
  const target = targetOn(clock, watching.targetDays, { nation: kase.received.nation, holidays })
  return [
    ...(cautiousOn === dueOn
      ? []
      : [
          { name: 'Date by law', on: dueOn },
          { name: 'Cautious date', on: cautiousOn, why: cautious },
        ]),
    ...(target === null ? [] : [{ name: 'Our own target', on: target }]),
    ...(noticeLimitOn === null || extension === 'in-time'
      ? []
      : [{ name: 'Last day to tell them of an extension', on: noticeLimitOn, why: passed(noticeLimitOn, today) }]),
  ]
}

const passed = (on: Day, today: Day) => (isAfter(today, on) ? 'That day has passed.' : undefined)
const cautious = 'If the day of the answer counts. Work to this one to be safe.'
