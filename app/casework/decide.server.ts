import type { StaffDesk } from '~/app/desk.server'
import type { DecisionResult } from '~/app/rules/case/residents'
import { recipientsOf } from '~/app/rules/objection'
import { type Outcome, staffChange } from './change.server'
import { caseAt } from './objections/caseAt.server'
import { keepAnew } from './objections/keepAnew.server'

type Decided = {
  readonly result: DecisionResult
  readonly grounds: string
  readonly effect: string
  /** Whom it was told to beside the recipients of the register, a line each: Article 19. */
  readonly told: string
  readonly onceKey?: string
}

/** Decides what was asked on rectification, erasure, restriction or portability: UK GDPR Articles 16 to 20. */
export async function decide(desk: StaffDesk, reference: string, form: Decided): Promise<Outcome> {
  const found = await caseAt(desk, reference)
  if (found === null) return { refused: 'no-such-case' }
  const { result, grounds, effect, told, onceKey } = form
  return staffChange(desk, {
    reference,
    commands: [{ act: 'decide', result, tell: recipientsOf(found.kase, found.activities).length }],
    onceKey,
    alongside: keepAnew(desk, [
      ['grounds', grounds],
      ['effect', effect],
      ['told', told],
    ]),
  })
}
