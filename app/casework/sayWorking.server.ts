import type { Say } from '~/app/outside/locales.server'
import type { Clock, Step } from '~/app/rules/clock/clock'
import { sayDay } from '~/app/rules/sayDay'

/** A clock's working in sentences, each with the article or guidance that says so. */
export const sayWorking = (clock: Clock, say: Say): readonly { readonly text: string; readonly source: string }[] =>
  clock.working.map((step) => ({ text: sayStep(step, say), source: step.source }))

function sayStep(step: Step, say: Say): string {
  switch (step.step) {
    case 'received':
    case 'identity-waiting':
    case 'identity-complete':
    case 'due':
      return say(`clock.${step.step}`, { on: sayDay(step.on) })
    case 'months':
      return say('clock.months', { count: step.months, to: sayDay(step.to) })
    case 'month-end':
      return say('clock.month-end', { to: sayDay(step.to) })
    case 'extended':
      return say('clock.extended', { on: sayDay(step.on), months: step.months, to: sayDay(step.to) })
    case 'extension-late':
      return say('clock.extension-late', { on: sayDay(step.on), limit: sayDay(step.limit) })
    case 'rolled':
      return say('clock.rolled', {
        from: sayDay(step.from),
        because: step.because === 'Saturday' || step.because === 'Sunday' ? `a ${step.because}` : step.because,
        to: sayDay(step.to),
      })
  }
}
