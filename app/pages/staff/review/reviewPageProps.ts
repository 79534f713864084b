import type { Case } from '~/app/rules/case/case'
import type { Refusal } from '~/app/rules/case/commands'
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
      links: [
        { text: 'Hidden words of records', href: `${base}/redactions` },
        ...(kase.documents.size > 0 ? [{ text: 'Documents', href: `${base}/documents` }] : []),
        { text: 'Look at a draft', href: `${base}/pack/pages/1` },
        ...(open.pack === null ? [] : [{ text: 'The pack of this review', href: `${base}/pack` }]),
      ],
      mayNotBuild: refused ?? mayNotBuild,
      mayNotEnd: refused ?? mayNotEnd,
    },
  }
}
