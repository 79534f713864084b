import type { Case } from '~/app/rules/case/case'
import type { Refusal } from '~/app/rules/case/commands'
import { isRefused } from '~/app/rules/case/decideLaw'
import { isDifference } from '~/app/rules/case/decidePack'
import { isObjection } from '~/app/rules/case/residents'
import type { ReviewPageProps } from './ReviewPage'

type Read = {
  readonly open: {
    readonly on: string
    readonly reason: string
    readonly pack: string | null
    readonly why: string
  } | null
  readonly mayNotOpen: Refusal | undefined
  readonly mayNotBuild: Refusal | undefined
  readonly mayNotEnd: Refusal | undefined
}

/** A review as its page shows it. */
export function reviewPageProps(
  { kase, mayWork }: { readonly kase: Case; readonly mayWork: boolean },
  { open, mayNotOpen, mayNotBuild, mayNotEnd }: Read,
): Pick<ReviewPageProps, 'open' | 'mayNotOpen'> {
  const base = `/staff/cases/${kase.received.reference}`
  const refused = mayWork ? undefined : 'not-allowed'
  if (open === null) return { open: null, mayNotOpen: refused ?? mayNotOpen }
  const { on, reason, why } = open
  return {
    open: {
      on,
      reason,
      why,
      isDecision: !isDifference(kase),
      links: [
        ...whatToChange(kase, base),
        { text: 'Look at a draft', href: `${base}/pack/pages/1` },
        ...(open.pack === null ? [] : [{ text: 'The pack of this review', href: `${base}/pack` }]),
      ],
      mayNotBuild: refused ?? mayNotBuild,
      mayNotEnd: refused ?? mayNotEnd,
    },
  }
}

/** Where what was answered is decided again. */
function whatToChange(kase: Case, base: string) {
  if (isRefused(kase)) return [{ text: 'The refusal: drop it to deal with the request', href: `${base}/refusal` }]
  const { right } = kase.received
  if (isObjection(right)) return [{ text: 'The decision on the objection', href: `${base}/objection` }]
  if (right !== 'access') return [{ text: 'The decision', href: `${base}/decision` }]
  return [
    ...(isDifference(kase) ? [] : [{ text: 'Searches', href: `${base}/searches` }]),
    { text: 'Hidden words of records', href: `${base}/redactions` },
    ...(kase.documents.size > 0 ? [{ text: 'Documents', href: `${base}/documents` }] : []),
  ]
}
