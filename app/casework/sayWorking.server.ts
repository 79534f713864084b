import type { Say } from '~/app/outside/locales.server'
import type { Step } from '~/app/rules/clock/step'
import { sayDay } from '~/app/rules/sayDay'

/** A step of a working in words, with the article or guidance that says so. */
export type Said = { readonly text: string; readonly source: string }

/** A working in sentences: of a clock, or of any limit that was counted. The same for staff, residents, letters and the command line. */
export const sayWorking = ({ working }: { readonly working: readonly Step[] }, say: Say): readonly Said[] =>
  working.map((step) => ({ text: sayStep(step, say), source: step.source }))

function sayStep(step: Step, say: Say): string {
  const on = (day: string) => sayDay(day, say.language)
  switch (step.step) {
    case 'received':
    case 'started':
    case 'due':
    case 'limit':
    case 'paused':
    case 'pause-not-counted':
    case 'extension-again':
    case 'extension-not-allowed':
      return say(`clock.${step.step}`, { on: on(step.on) })
    case 'waiting':
      return say(`clock.waiting-${step.for}`, { on: on(step.on) })
    case 'complete':
    case 'restart-not-counted':
      return say(`clock.${step.step}-${step.what}`, { on: on(step.on) })
    case 'counted':
      return sayCounted(step, say)
    case 'month-end':
      return say('clock.month-end')
    case 'extended':
      return say('clock.extended', { on: on(step.on), months: step.months, to: on(step.to) })
    case 'extension-late':
      return say('clock.extension-late', { on: on(step.on), limit: on(step.limit) })
    case 'excluded':
      return say('clock.excluded', { from: on(step.from), to: on(step.to), count: step.days })
    case 'moved':
      return say('clock.moved', { from: on(step.from), to: on(step.to), count: step.days })
    case 'pause-late':
      return say('clock.pause-late', { on: on(step.on), end: on(step.end) })
    case 'no-effect':
      return say('clock.no-effect', { what: step.what.replaceAll('_', ' '), on: on(step.on) })
    case 'rolled':
      return sayRolled(step, say)
  }
}

function sayCounted({ length, counted, to }: Extract<Step, { step: 'counted' }>, say: Say): string {
  const [unit, count] =
    'months' in length
      ? (['months', length.months] as const)
      : 'days' in length
        ? (['days', length.days] as const)
        : (['working-days', length.working] as const)
  const day = sayDay(to, say.language)
  return say(counted === 'after' ? `clock.${unit}` : `clock.${unit}-${counted}`, { count, to: day })
}

/** Why each day that was passed over is no working day, then the one that is. */
function sayRolled({ passed, to }: Extract<Step, { step: 'rolled' }>, say: Say): string {
  const on = (day: string) => sayDay(day, say.language)
  const [first, ...later] = passed
  const that = say(`clock.${weekend(first?.why) ?? 'holiday'}`, { title: titleOf(first?.why ?? '', say) })
  const then = later.flatMap(({ day, why }, i) => {
    if (weekend(why) === null) return [say('clock.then-holiday', { day: on(day), title: titleOf(why, say) })]
    // A weekend is said once, and not at all where it is what the time ended on.
    return why === 'Saturday' || (i === 0 && weekend(first?.why) === null) ? [say('clock.then-weekend')] : []
  })
  if (then.length === 0) return say('clock.rolled', { that, to: on(to) })
  return [say('clock.rolled-that', { that }), ...then, say('clock.rolled-so', { to: on(to) })].join(' ')
}

const weekend = (why: string | undefined) => (why === 'Saturday' ? 'saturday' : why === 'Sunday' ? 'sunday' : null)

/** The name of a bank holiday as its language has it, where it has one. */
const titleOf = (name: string, say: Say) =>
  say.known(
    `holidays.${name
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '')}`,
  ) ?? name
