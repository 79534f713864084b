import { z } from 'zod'
import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { HealthResult } from '~/app/rules/case/desk'
import { whyNot } from '~/app/rules/case/foresee'
import { healthShown } from '~/app/rules/case/health'
import { may, type Role } from '~/app/rules/roles'
import { needed } from '../fields'
import { healthResults } from '../words/sayDesk'
import type { Said } from '../words/wordsOf'
import { consultationsOf } from './consultationsOf'
import type { HealthPageProps } from './HealthPage'
import { saidLast } from './saidLast'

/** What is sent of a decision about health data. */
export const HealthForm = z
  .object({
    result: z.enum(HealthResult.options, 'Select how it is dealt with'),
    consultation: z.string().optional(),
    words: needed('Write why'),
  })
  .refine(({ result, consultation }) => result !== 'opinion' || consultation !== undefined, {
    path: ['consultation'],
    message: 'Select the opinion that it rests on',
  })

type Read = {
  readonly kase: Case
  readonly setting: Setting
  readonly said: readonly Said[]
  readonly role: Role
  /** What each source is called, by its name. */
  readonly titles: ReadonlyMap<string, string>
}

/** What a decision about health data rests on. */
export function healthPageProps({
  kase,
  setting,
  said,
  role,
  titles,
}: Read): Pick<HealthPageProps, 'sources' | 'hasDocuments' | 'decided' | 'opinions' | 'mayNot'> {
  const { health } = kase.desk
  const { sources, hasDocuments } = healthShown(kase)
  return {
    sources: sources.map((source) => titles.get(source) ?? source),
    hasDocuments,
    decided: health && { on: health.on, says: healthResults[health.result], words: saidLast(said, 'health-reason') },
    opinions: consultationsOf({ kase, today: setting.today, said }).filter(({ answer }) => answer?.countsUntil),
    mayNot: may(role, 'work-cases') ? whyNot(kase, { act: 'decide-health', result: 'none' }, setting) : 'not-allowed',
  }
}
