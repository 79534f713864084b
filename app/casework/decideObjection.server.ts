import type { StaffDesk } from '~/app/desk.server'
import type { ObjectionReach } from '~/app/rules/case/desk'
import type { ObjectionResult } from '~/app/rules/case/events'
import { recipientsOf } from '~/app/rules/objection'
import { type Outcome, staffChange } from './change.server'
import { caseAt } from './objections/caseAt.server'
import { keepAnew } from './objections/keepAnew.server'
import { keepOutcome } from './objections/keepOutcome.server'

type Decided = {
  readonly result: ObjectionResult
  /** Whether the right reaches the lawful basis; left out, it does. */
  readonly reach?: ObjectionReach
  /** What the council has to say for going on in this person's case: a refusal rests on it. */
  readonly compelling?: string
  /** Where the right doesn't reach it: the provision that it rests on. */
  readonly provision?: string
  readonly grounds: string
  readonly effect: string
  readonly onceKey?: string
}

/**
 * Decides an objection, with the grounds in this person's case and what follows: Article 21(1) and (6). What is upheld is
 * kept as an objection that stands, and what stood of this case before ends, in the same transaction. A refusal without
 * compelling grounds is refused as `reason-does-not-fit`.
 */
export async function decideObjection(desk: StaffDesk, reference: string, form: Decided): Promise<Outcome> {
  const found = await caseAt(desk, reference)
  if (found === null) return { refused: 'no-such-case' }
  const { result, reach, compelling = '', provision = '', grounds, effect, onceKey } = form
  const { kase, activities } = found
  // The burden is the council's: without grounds of its own nothing can be refused. Marketing can't be at all, as the rules say.
  const isLacking = result === 'refused' && compelling.trim() === '' && kase.received.right === 'objection'
  if (isLacking && kase.identity !== null) return { refused: 'reason-does-not-fit' }
  const command = { act: 'decide-objection', result, tell: recipientsOf(kase, activities).length } as const
  return staffChange(desk, {
    reference,
    commands: [reach === undefined ? command : { ...command, reach }],
    onceKey,
    alongside: async (trx, caseId) => {
      await keepAnew(desk, [
        ['compelling-grounds', compelling],
        ['objection-basis', provision],
        ['grounds', grounds],
        ['effect', effect],
      ])(trx, caseId)
      await keepOutcome(trx, desk, { caseId, received: kase.received, result })
    },
  })
}
