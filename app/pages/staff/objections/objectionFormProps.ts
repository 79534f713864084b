import type { Case } from '~/app/rules/case/case'
import { standsRestricted } from '~/app/rules/case/decideObjections'
import { basesOf, targetName } from '~/app/rules/objection'
import type { Register } from '~/app/rules/register/schema'
import type { ObjectionDecisionFormProps } from '../acts/ObjectionDecisionForm'

type Read = { readonly kase: Case; readonly words: string; readonly register: Register }
type Props = Pick<
  ObjectionDecisionFormProps,
  'target' | 'kind' | 'activity' | 'situation' | 'bases' | 'isRestricted' | 'values'
>

/** What the page says of the objection that is decided. Marketing comes with words that can be sent as they are. */
export function objectionFormProps({ kase, words, register: { activities } }: Read): Props {
  const { target, right } = kase.received
  const isMarketing = right === 'direct-marketing'
  return {
    target: target === undefined ? '' : targetName(activities, target),
    kind: target?.kind ?? (isMarketing ? 'marketing' : 'activity'),
    activity: activities.find(({ id }) => id === target?.activity)?.title ?? '',
    situation: words,
    bases: basesOf(kase, activities).map(({ id, provision, stated, objection }) => ({
      id,
      provision,
      stated,
      objection,
    })),
    isRestricted: standsRestricted(kase),
    values: isMarketing ? { effect: stopped } : {},
  }
}

const stopped = 'We have stopped using your information for direct marketing from today.'
