import { z } from 'zod'
import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { foresee, whyNot } from '~/app/rules/case/foresee'
import { dueOnOf } from '~/app/rules/clock/label'
import type { Register } from '~/app/rules/register/schema'
import { may, type Role } from '~/app/rules/roles'
import { needed, several } from '../fields'
import type { NarrowingPageProps } from './NarrowingPage'

/** What is sent where a person asks for less. */
export const NarrowingForm = z.object({
  activities: several.refine((all) => all.length > 0, 'Select what they still ask about'),
  words: needed('Write how they said so'),
})

type Read = {
  readonly kase: Case
  readonly setting: Setting
  readonly register: Register
  readonly role: Role
}

/** What a request is about, by name, and what asking for less would do. */
export function narrowingPageProps({
  kase,
  setting,
  register,
  role,
}: Read): Pick<NarrowingPageProps, 'activities' | 'dueOn' | 'moves' | 'mayNot'> {
  const less = { act: 'narrow', activities: kase.activities.slice(0, -1) } as const
  const dueOn = dueOnOf(foresee(kase, [less], setting) ?? setting.clock)
  return {
    activities: register.activities
      .filter(({ id }) => kase.activities.includes(id))
      .map(({ id, localName }) => ({ value: id, label: localName })),
    dueOn,
    moves: dueOn !== dueOnOf(setting.clock),
    mayNot: may(role, 'work-cases') ? whyNot(kase, less, setting) : 'not-allowed',
  }
}
