import type { Actor, CaseEvent, Recorded } from './events'

/** What leaves every decision as it was: nobody needs to be stopped because of it. */
const besides: ReadonlySet<CaseEvent['type']> = new Set([
  'looked-at',
  'note-added',
  'attachment-added',
  'attachment-removed',
  'assigned',
  'case-linked',
  'case-unlinked',
  'paper-opened',
  'copy-taken',
  'complaint-acknowledged',
  'message-answered',
  'chased',
  'chase-taken-back',
])

/** What the person does that changes what staff decide on. */
const theirs: ReadonlySet<CaseEvent['type']> = new Set(['narrowed', 'clarification-answered', 'closed'])

/**
 * What others did to a case since somebody saw it, of the kind that their own act may rest on: the later of two that are in
 * each other's way is told of these, and acts again knowing them.
 */
export const doneMeanwhile = (history: readonly Recorded[], seen: number, by: Actor): readonly Recorded[] =>
  history.filter(
    (each) =>
      each.seq > seen &&
      (each.by.kind === 'resident'
        ? theirs.has(each.event.type)
        : each.by.kind === 'staff' && by.kind === 'staff' && each.by.id !== by.id && !besides.has(each.event.type)),
  )

/** The number that the key of a form ends with, if it does: the last event that its page had seen. */
export function seenIn(formKey: string): number | null {
  const [, seen] = /\.(\d{1,9})$/.exec(formKey) ?? []
  return seen === undefined ? null : Number(seen)
}
