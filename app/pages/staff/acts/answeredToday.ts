import { type Case, openClarification } from '~/app/rules/case/case'
import type { CommandOf, Setting } from '~/app/rules/case/commands'

/** What an answer to the open question would be if it came today, to foresee with; nothing where no question is open. */
export function answeredToday(kase: Case, { today }: Setting): readonly CommandOf<'answer-clarification'>[] {
  const open = openClarification(kase)
  return open === undefined ? [] : [{ act: 'answer-clarification', clarification: open.id, on: today, channel: 'post' }]
}
