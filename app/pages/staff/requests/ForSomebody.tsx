import type { Step } from '~/app/rules/journey/answers'
import { InsetText } from '../../govuk/InsetText'

/** Questions to staff themselves. */
const ofStaff: ReadonlySet<Step> = new Set<Step>(['channel', 'received', 'language'])

/** Who "you" is, above a question that addresses the person while somebody else types. */
export const ForSomebody = ({ step }: { readonly step: Step }) =>
  ofStaff.has(step) ? null : (
    <InsetText>You are typing in a request for somebody. Where it says ‘you’, it means the person who asks.</InsetText>
  )
