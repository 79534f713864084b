import type { Refusal } from './commands'
import type { CaseEvent } from './events'

/** What a command comes to: events to append, or why it can't be done. */
export type Decision = { readonly events: readonly CaseEvent[] } | { readonly refused: Refusal }

export const refuse = (refused: Refusal): Decision => ({ refused })
export const happen = (...events: readonly CaseEvent[]): Decision => ({ events })
