import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { foresee } from '~/app/rules/case/foresee'
import { dueOnOf } from '~/app/rules/clock/label'
import type { ActProps } from './ActPage'
import { answeredToday } from './answeredToday'
import type { ExtensionFormProps } from './ExtensionForm'

type Read = { readonly kase: Case; readonly setting: Setting }

/** What an extension would do to the day an answer is due. */
export function extensionDays({ kase, setting }: Read): Omit<ExtensionFormProps, keyof ActProps | 'ready'> {
  const { clock } = setting
  const commands = [{ act: 'extend', reason: 'complexity' } as const, ...answeredToday(kase, setting)]
  const extended = foresee(kase, commands, setting)
  return {
    wouldBeDueOn: extended && dueOnOf(extended),
    noticeLimitOn: clock.state === 'running' ? clock.noticeLimitOn : null,
    isPaused: clock.state === 'paused',
  }
}
