import type { StaffDesk } from '~/app/desk.server'
import { type Telling, tellingKey } from '~/app/rules/case/desk'
import type { Day } from '~/app/rules/day'
import { recipientsToTell } from '~/app/rules/objection'
import { type Outcome, staffChange } from '../change.server'
import { caseAt } from './caseAt.server'
import { keepAnew } from './keepAnew.server'

type Tellings = {
  /** Each as `tellingKey` writes it. */
  readonly recipients: readonly string[]
  readonly how: Telling
  readonly on: Day
  /** By which means they were told, or why not: the person reads why not. */
  readonly words: string
  readonly onceKey?: string
}

/**
 * Notes of several recipients at once that they were told of the decision, or why not: Article 19. Refused as
 * `nothing-to-tell` where one of them isn't to be told, and as `already-told` where it is noted of one already.
 */
export async function tellRecipients(desk: StaffDesk, reference: string, form: Tellings): Promise<Outcome> {
  const found = await caseAt(desk, reference)
  if (found === null) return { refused: 'no-such-case' }
  const wanted = new Set(form.recipients)
  const named = recipientsToTell(found.kase, found.activities).filter(({ key }) => wanted.has(key))
  if (wanted.size === 0 || named.length < wanted.size) return { refused: 'nothing-to-tell' }
  const { how, on, words, onceKey } = form
  return staffChange(desk, {
    reference,
    commands: named.map(({ activity, recipient }) => ({ act: 'tell-recipient', activity, recipient, how, on })),
    onceKey,
    alongside: keepAnew(
      desk,
      named.map(({ activity, recipient }) => [`telling:${tellingKey(activity, recipient)}`, words] as const),
    ),
  })
}
