import type { Case } from '~/app/rules/case/case'
import { isReleased, latestSearchOf, openSearches, type Search } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import type { Actor, Recorded } from '~/app/rules/case/events'
import { type NextStep, nextSteps, stateOf } from '~/app/rules/case/reading'
import { targetsOf } from '~/app/rules/journey/request'
import type { Person } from '~/app/rules/people'
import type { Register } from '~/app/rules/register/schema'
import { complaintsOf } from '../acts/complaintsOf'
import { doneWords, letterNames } from '../words/sayDone'
import { sayEvent } from '../words/sayEvent'
import { states, nextSteps as stepWords } from '../words/sayState'
import { type Said, wordsOf } from '../words/wordsOf'
import type { CasePageProps } from './CasePage'
import { clockPanelProps, label } from './clockPanelProps'
import { otherActs } from './otherActs'
import type { SearchesProps } from './Searches'

/** A case and what stands beside it, as the act that reads it gives them. */
export type CaseParts = {
  readonly kase: Case
  readonly history: readonly Recorded[]
  /** What decisions on it rest on: the rules are asked what to offer. */
  readonly setting: Setting
  readonly working: readonly { readonly text: string; readonly source: string }[]
  readonly person: Person
  readonly words: string
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
    next: { steps: nextSteps(kase).map((step) => ({ text: stepWords[step], ...link(step, parts) })) },
    clock: clockPanelProps({ ...parts, complaints: complaintsOf(parts) }),
    person: { person, asked: askedRows(parts) },
    searches: right === 'access' ? searchesOf(parts) : undefined,
    timeline: { entries: timeline(parts) },
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
    'await-clarification': `${base}/clarification`,
    search: `${base}/searches`,
    'go-through-records': open && searches.some((s) => s.id === open.id) ? `${base}/searches/${open.id}` : undefined,
    redact: kase.records.size > 0 ? `${base}/redactions` : undefined,
    'decide-objection': `${base}/objection`,
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

function askedRows({ kase, words, register }: CaseParts): readonly { readonly key: string; readonly value: string }[] {
  const { right, activities, target, restrict } = kase.received
  if (right === 'objection') {
    const to = targetsOf(register).find((choice) => choice.kind === target?.kind && choice.target.id === target?.id)
    return [
      { key: 'Objects to', value: to?.label ?? '' },
      { key: 'Their situation', value: words },
      { key: 'Stop while we decide', value: restrict ? 'Yes' : 'No' },
    ]
  }
  const names = register.activities.filter((a) => activities.includes(a.id)).map((a) => a.localName)
  return [
    { key: 'Services asked about', value: names.join('\n') },
    { key: 'In their words', value: words || 'Not provided' },
  ]
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

function timeline({ history, staff, searches, records, said }: CaseParts): CasePageProps['timeline']['entries'] {
  const titles = new Map([
    ...searches.map((s) => [s.source, s.title] as const),
    ...records.map((r) => [r.id, r.title] as const),
  ])
  return history
    .map(({ at, by, event }) => ({
      at,
      text: sayEvent(event, (id) => titles.get(id) ?? id),
      words: wordsOf({ at, event }, said),
      by: sayActor(by, staff),
    }))
    .toReversed()
}

const sayActor = (by: Actor, staff: ReadonlyMap<string, string>): string =>
  by.kind === 'staff' ? (staff.get(by.id) ?? 'Staff') : by.kind === 'resident' ? 'The person' : 'The portal'

const lettersOf = ({ kase, letters }: CaseParts) =>
  letters.map(({ id, template, audience, sentAt, fault, givenUp }) => ({
    printHref:
      givenUp && audience === 'resident' && template !== 'pack-ready' && template !== 'collection-code'
        ? `/staff/cases/${kase.received.reference}/letters/${id}`
        : undefined,
    id,
    subject: letterNames(template),
    to: audience === 'team' ? 'the team' : 'the person',
    sentAt,
    error: fault === null ? undefined : givenUp ? `Not sent: ${fault}` : `Not sent yet, will be tried again: ${fault}`,
  }))
