import { z } from 'zod'
import { type Case, waitsToBeCollected } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { HoldReason } from '~/app/rules/case/desk'
import { dueOnOf } from '~/app/rules/clock/label'
import { may, type Role } from '~/app/rules/roles'
import { needed } from '../fields'
import { holdReasons } from '../words/sayDesk'
import type { Said } from '../words/wordsOf'
import type { HoldPageProps } from './HoldPage'
import { saidLast } from './saidLast'

/** The forms of the page about a hold, told apart by `intent`. */
export const HoldForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('place'),
    reason: z.enum(HoldReason.options, 'Select why'),
    words: needed('Write who looked, when, and why'),
  }),
  z.object({ intent: z.literal('lift'), hold: z.string(), lifted: needed('Write why it may be lifted') }),
])

type Read = {
  readonly kase: Case
  readonly setting: Setting
  readonly said: readonly Said[]
  readonly role: Role
}

/** The holds of a case with what was said of each, the newest first. */
export const holdPageProps = ({
  kase,
  setting,
  said,
  role,
}: Read): Pick<HoldPageProps, 'holds' | 'dueOn' | 'isOut' | 'mayNot'> => ({
  dueOn: kase.settled === null ? dueOnOf(setting.clock) : null,
  isOut: waitsToBeCollected(kase),
  mayNot: may(role, 'work-cases') ? undefined : 'not-allowed',
  holds: kase.desk.holds
    .map(({ id, on, reason, liftedOn }) => ({
      id,
      on,
      reason: holdReasons[reason],
      words: saidLast(said, `hold:${id}`),
      liftedOn,
      liftedWhy: saidLast(said, `hold-lifted:${id}`),
    }))
    .toReversed(),
})
