import type { Case } from '~/app/rules/case/case'
import { isReleased, latestSearchOf, openSearches, type Search } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import type { Recorded } from '~/app/rules/case/events'
import { type NextStep, nextSteps, stateOf } from '~/app/rules/case/reading'
import type { AskedRight } from '~/app/rules/case/rights'
import type { Person } from '~/app/rules/people'
import type { Register } from '~/app/rules/register/schema'
import type { Role } from '~/app/rules/roles'
import type { Requester, Wishes } from '~/app/rules/submission'
import { complaintsOf } from '../acts/complaintsOf'
import { doneWords, letterNames } from '../words/sayDone'
import { states, nextSteps as stepWords } from '../words/sayState'
import type { Said } from '../words/wordsOf'
import { askedRows } from './askedRows'
import { besideProps } from './besideProps'
import type { CasePageProps } from './CasePage'
import { clockPanelProps, label } from './clockPanelProps'
import { otherActs } from './otherActs'
import type { SearchesProps } from './Searches'
import { summaryProps } from './summaryProps'
import { timelineEntries } from './timelineEntries'

/** A case and what stands beside it, as the act that reads it gives them. */
export type CaseParts = {
  readonly kase: Case
  readonly history: readonly Recorded[]
  /** What decisions on it rest on: the rules are asked what to offer. */
  readonly setting: Setting
  readonly working: readonly { readonly text: string; readonly source: string }[]
  readonly person: Person
  readonly words: string
  /** Who asks for this person; null where they ask for themselves. */
  readonly requester: Requester | null
  readonly wishes: Wishes
  /** Other requests that came out of the same form. */
  readonly beside: readonly { readonly reference: string; readonly right: AskedRight }[]
  readonly register: Register
  readonly staff: ReadonlyMap<string, string>
  readonly searches: readonly {
    readonly id: string
    readonly source: string
    readonly title: string
    readonly fault: string | null
  }[]
  readonly records: readonly { readonly id: string; readonly searchId: string; readonly title: string }[]
  readonly letters: readonly {
    readonly id: string
    readonly template: string
    readonly audience: string
    readonly sentAt: string | null
    readonly fault: string | null
    readonly givenUp: boolean
  }[]
  readonly said: readonly Said[]
  /** Newest first. */
  readonly notes: readonly {
    readonly id: string
    readonly words: string
    readonly at: string
    readonly by: string
    readonly mentions: readonly string[]
  }[]
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly size: number }[]
  /** Other cases that hang together with it; only those that its reader could open. */
  readonly links: readonly {
    readonly id: string
    readonly reference: string
    readonly right: AskedRight
    readonly kind: 'related' | 'repeat' | 'repeated'
  }[]
  /** How many requests that aren't linked may be by the same person. */
  readonly samePerson: number
  /** Others whom the records speak of. */
  readonly named: readonly {
    readonly id: string
    readonly name: string
    readonly decided: { readonly shown: boolean } | null
  }[]
  readonly role: Role
  /** False for a role that only reads and approves. */
  readonly mayWork: boolean
  readonly done: string | null
}

/** One case in words, for its page. */
export function casePageProps(parts: CaseParts): CasePageProps {
  const { kase, setting, person } = parts
  const { reference, right } = kase.received
  return {
    header: {
      reference,
      right,
      subjectName: person.name,
      state: states[stateOf(kase)],
      due: label(kase, setting),
    },
    next: { steps: nextSteps(kase, setting.today).map((step) => ({ text: stepWords[step], ...link(step, parts) })) },
    summary: summaryProps(parts),
    clock: clockPanelProps({ ...parts, complaints: complaintsOf(parts) }),
    person: { person, asked: askedRows(parts) },
    searches: right === 'access' ? searchesOf(parts) : undefined,
    ...besideProps(parts),
    timeline: { entries: timelineEntries(parts) },
    letters: { letters: lettersOf(parts) },
    acts: otherActs(parts),
    done: doneWords(parts.done),
  }
}

function link(step: NextStep, { kase, searches }: CaseParts): { readonly href?: string } {
  const base = `/staff/cases/${kase.received.reference}`
  const [open] = openSearches(kase).filter((search) => search.state === 'answered')
  const hrefs: Readonly<Record<NextStep, string | undefined>> = {
    'verify-identity': `${base}/identity`,
    'await-identity': undefined,
    'verify-authority': `${base}/authority`,
    'await-authority': undefined,
    'lift-hold': `${base}/hold`,
    'agree-refusal': `${base}/refusal`,
    'decide-competence': `${base}/child`,
    'hear-child': `${base}/child`,
    'decide-responsibility': `${base}/child`,
    'await-opinion': `${base}/consultations`,
    'decide-health': `${base}/health`,
    'decide-third-parties': `${base}/people`,
    'give-restriction-notice': `${base}/restriction`,
    'lift-restriction': `${base}/restriction`,
    'tell-recipients': `${base}/recipients`,
    'answer-complaint': `${base}/complaints`,
    'answer-message': `${base}/messages`,
    'await-clarification': `${base}/clarification`,
    search: `${base}/searches`,
    'go-through-records': open && searches.some((s) => s.id === open.id) ? `${base}/searches/${open.id}` : undefined,
    redact: kase.records.size > 0 ? `${base}/redactions` : undefined,
    'decide-objection': `${base}/objection`,
    decide: `${base}/decision`,
    // What a review shows newly goes out with a reason, which its own page asks for.
    'build-pack': kase.review ? `${base}/review` : `${base}/pack`,
    'await-pack': `${base}/pack`,
    'mend-leak': `${base}/pack`,
    'approve-pack': `${base}/approval`,
    'release-pack': `${base}/release`,
    'await-collection': undefined,
  }
  return { href: hrefs[step] }
}

function searchesOf({ kase, searches }: CaseParts): SearchesProps {
  const base = `/staff/cases/${kase.received.reference}/searches`
  return {
    openHref: kase.identity && !kase.closed && kase.pack?.state !== 'released' ? base : undefined,
    searches: searches.map(({ id, title, fault }) => {
      const search = kase.searches.get(id)
      const found = search?.found.length ?? 0
      const theirs = search?.found.filter((record) => kase.records.has(record)).length ?? 0
      const outcome = {
        open: 'Being searched.',
        answered: `${count(found)} to go through.`,
        failed: 'Not searched.',
        'given-up': 'Not searched.',
      }
      const state = search?.state ?? 'open'
      return {
        id,
        source: title,
        state,
        outcome:
          state !== 'confirmed'
            ? outcome[state]
            : found === 0
              ? 'Nothing held.'
              : `${theirs} of ${count(found)} confirmed.`,
        error: fault ?? undefined,
        href: found > 0 ? `${base}/${id}` : undefined,
        omitHref: mayOmit(kase, search) ? `${base}/${id}/omission` : undefined,
      }
    }),
  }
}

/** Only the last search of a source can be given up, and only where it failed. */
const mayOmit = (kase: CaseParts['kase'], search: Search | undefined): boolean =>
  search?.state === 'failed' &&
  latestSearchOf(kase, search.source)?.id === search.id &&
  !isReleased(kase) &&
  !kase.closed

const count = (rows: number) => (rows === 1 ? '1 row' : `${rows} rows`)

const lettersOf = ({ kase, letters }: CaseParts) =>
  letters.map(({ id, template, audience, sentAt, fault, givenUp }) => ({
    printHref:
      givenUp && audience === 'resident' && template !== 'pack-ready' && template !== 'collection-code'
        ? `/staff/cases/${kase.received.reference}/letters/${id}`
        : undefined,
    id,
    subject: letterNames(template),
    to: addressees[audience] ?? 'the person',
    href: `/staff/cases/${kase.received.reference}/letters/${id}`,
    sentAt,
    error: fault === null ? undefined : givenUp ? `Not sent: ${fault}` : `Not sent yet, will be tried again: ${fault}`,
  }))

const addressees: Readonly<Record<string, string>> = {
  team: 'the team',
  services: 'the services',
  mentioned: 'whoever is named in a note',
}
