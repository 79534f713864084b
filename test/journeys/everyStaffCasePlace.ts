import type { StaffStandings } from './everyStaffStanding'
import type { Mistake, Place } from './everyVisit'

type Places = Readonly<Record<string, readonly Place[]>>
type Given = Pick<StaffStandings, 'cases' | 'on'>

const officer = 'officer'
const typed: readonly Mistake[] = ['empty']
const c = 'staff.cases.$reference'

/** Pages of cases: of one that just came, of one on which much was done, and of answers in each state. */
export function placesOfStaffCases({ cases, on }: Given): Places {
  const at = (which: keyof Given['cases'], under: string, more: Partial<Place> = {}): Place => ({
    path: `/staff/cases/${cases[which]}${under === '' ? '' : `/${under}`}`,
    as: officer,
    ...more,
  })
  const both = (under: string, more: Partial<Place> = {}) => [at('plain', under, more), at('full', under)]
  return {
    [`${c}.tsx`]: [at('plain', '')],
    [`${c}._index.tsx`]: Object.values(cases).map((reference) => ({ path: `/staff/cases/${reference}`, as: officer })),
    [`${c}.access.tsx`]: [at('plain', 'access', { as: 'manager' }), at('shut', 'access')],
    [`${c}.allowance.$mark.tsx`]: [at('leaking', `allowance/${on.leak}`, { mistakes: typed })],
    [`${c}.approval.tsx`]: [
      at('built', 'approval', { as: 'second' }),
      at('built', 'approval', { as: 'reviewer' }),
      at('leaking', 'approval', { as: 'second' }),
    ],
    [`${c}.assignment.tsx`]: both('assignment'),
    [`${c}.attachments.tsx`]: both('attachments', { mistakes: typed }),
    [`${c}.authority.tsx`]: [
      at('waiting', 'authority', { mistakes: typed }),
      at('child', 'authority'),
      at('plain', 'authority'),
    ],
    [`${c}.child.tsx`]: [at('child', 'child', { mistakes: typed }), at('plain', 'child')],
    [`${c}.clarification.tsx`]: [...both('clarification', { mistakes: typed }), at('questioned', 'clarification')],
    [`${c}.closure.tsx`]: [at('plain', 'closure', { mistakes: typed }), at('released', 'closure')],
    [`${c}.complaints.tsx`]: both('complaints', { mistakes: typed }),
    [`${c}.consultations.tsx`]: both('consultations', { mistakes: typed }),
    [`${c}.copies.tsx`]: [at('plain', 'copies'), at('released', 'copies')],
    [`${c}.decision.tsx`]: [at('erasure', 'decision', { mistakes: typed }), at('erased', 'decision')],
    [`${c}.documents.tsx`]: [at('plain', 'documents', { mistakes: typed }), at('leaking', 'documents')],
    [`${c}.documents_.$document.tsx`]: [at('paper', `documents/${on.document}`)],
    [`${c}.documents_.$document_.allowance.$mark.tsx`]: [
      at('paper', `documents/${on.document}/allowance/${on.mark}`, { mistakes: typed }),
    ],
    [`${c}.documents_.$document_.pages.$page.tsx`]: [1, 3].map((page) =>
      at('paper', `documents/${on.document}/pages/${page}`),
    ),
    [`${c}.documents_.places.tsx`]: [at('paper', 'documents/places', { mistakes: typed })],
    [`${c}.extension.tsx`]: [...both('extension', { mistakes: typed }), at('closed', 'extension')],
    [`${c}.handover.tsx`]: [at('released', 'handover', { as: 'second', mistakes: typed })],
    [`${c}.health.tsx`]: both('health', { mistakes: typed }),
    [`${c}.hold.tsx`]: both('hold', { mistakes: typed }),
    [`${c}.identity-request.tsx`]: both('identity-request', { mistakes: typed }),
    [`${c}.identity.tsx`]: [at('plain', 'identity', { mistakes: typed }), at('waiting', 'identity')],
    [`${c}.letters.$letter.tsx`]: [at('full', `letters/${on.letter}`), at('unlike', `letters/${on.posted}`)],
    [`${c}.links.tsx`]: both('links'),
    [`${c}.messages.tsx`]: [at('plain', 'messages'), at('full', 'messages', { mistakes: typed })],
    [`${c}.narrowing.tsx`]: both('narrowing'),
    [`${c}.notes.tsx`]: both('notes', { mistakes: typed }),
    [`${c}.objection.tsx`]: [
      at('objection', 'objection', { mistakes: typed }),
      at('marketing', 'objection', { mistakes: typed }),
      at('upheld', 'objection'),
    ],
    [`${c}.pack.tsx`]: (['plain', 'built', 'leaking', 'approved', 'released'] as const).map((each) => at(each, 'pack')),
    [`${c}.pack_.pages.$page.tsx`]: [at('built', 'pack/pages/1', { as: 'second' })],
    [`${c}.papers.tsx`]: [at('plain', 'papers', { mistakes: typed }), at('waiting', 'papers')],
    [`${c}.people.tsx`]: both('people', { mistakes: typed }),
    [`${c}.people_.$named.tsx`]: [at('full', `people/${on.named}`, { mistakes: typed })],
    [`${c}.recall.tsx`]: [at('released', 'recall', { as: 'second', mistakes: typed }), at('plain', 'recall')],
    [`${c}.recipients.tsx`]: [
      at('upheld', 'recipients', { mistakes: typed }),
      at('erased', 'recipients'),
      at('plain', 'recipients'),
    ],
    [`${c}.redactions.$record.tsx`]: [at('full', `redactions/${on.record}`)],
    [`${c}.refusal.tsx`]: [
      at('plain', 'refusal', { mistakes: typed }),
      at('full', 'refusal'),
      at('full', 'refusal', { as: 'second' }),
    ],
    [`${c}.release.tsx`]: [at('approved', 'release', { as: 'second' })],
    [`${c}.restriction.tsx`]: [
      at('objection', 'restriction', { mistakes: typed }),
      at('upheld', 'restriction'),
      at('plain', 'restriction'),
    ],
    [`${c}.review.tsx`]: [at('released', 'review', { mistakes: typed }), at('again', 'review'), at('plain', 'review')],
    [`${c}.searches.tsx`]: [at('plain', 'searches'), at('unlike', 'searches'), at('full', 'searches')],
    [`${c}.searches_.$search.tsx`]: [
      at('full', `searches/${on.found}`, { mistakes: typed }),
      at('full', `searches/${on.empty}`),
    ],
    [`${c}.searches_.$search_.documents.tsx`]: [at('full', `searches/${on.found}/documents`, { mistakes: typed })],
    [`${c}.searches_.$search_.omission.tsx`]: [at('full', `searches/${on.empty}/omission`)],
  }
}
