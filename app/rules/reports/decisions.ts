import type { Figures } from './figures'
import { decisionNames, namesOf, objectionNames, rightNames } from './labels'
import { answeredIn, counted } from './performance'
import { isIn, type Period } from './period'
import { countOf, type ReportTable, say, sumOf } from './table'

type Naming = { readonly exemptionName: (exemption: string) => string }

/** How objections and other decisions came out, what was held back and why, what reviews changed. */
export function decisionsReport(all: readonly Figures[], period: Period, naming: Naming): readonly ReportTable[] {
  const rows = counted(all)
  const answered = answeredIn(rows, period)
  return [
    objectionTable(rows, period),
    decisionTable(rows, period),
    exemptionTable(answered, naming),
    redactionTable(answered),
    reviewTable(rows, period),
  ]
}

function objectionTable(rows: readonly Figures[], period: Period): ReportTable {
  const decided = rows.filter(({ objectedOn }) => isIn(period, objectedOn))
  const of = (right: Figures['right'], result: string) =>
    countOf(decided, (each) => each.right === right && each.objection === result)
  return {
    id: 'objections',
    title: 'Objections by outcome',
    summary: `${say(decided.length, 'objection')} decided in these days. One to direct marketing is always upheld.`,
    head: ['Outcome', 'Objections', 'To direct marketing'],
    rows: namesOf(objectionNames).map(([result, name]) => [
      name,
      of('objection', result),
      of('direct-marketing', result),
    ]),
    chart: { kind: 'bars', columns: [1, 2] },
  }
}

const decidedRights = ['rectification', 'erasure', 'restriction', 'portability'] as const

function decisionTable(rows: readonly Figures[], period: Period): ReportTable {
  const decided = rows.filter(({ decidedOn }) => isIn(period, decidedOn))
  return {
    id: 'decisions',
    title: 'Decisions on other rights',
    summary: `${say(decided.length, 'decision')} on correcting, erasing, restricting or moving information in these days.`,
    head: ['Right', ...Object.values(decisionNames)],
    rows: decidedRights.map((right) => [
      rightNames[right],
      ...namesOf(decisionNames).map(([result]) =>
        countOf(decided, (each) => each.right === right && each.decision === result),
      ),
    ]),
    chart: { kind: 'bars', columns: [1, 2, 3] },
  }
}

/** In requests that were answered in the period, marks as they stand now. */
export function exemptionTable(answered: readonly Figures[], { exemptionName }: Naming): ReportTable {
  const used = [...new Set(answered.flatMap(({ exemptions }) => Object.keys(exemptions)))].toSorted()
  const cases = countOf(answered, ({ exemptions }) => Object.keys(exemptions).length > 0)
  return {
    id: 'exemptions',
    title: 'Exemptions used',
    summary: `Something was held back in ${cases.toLocaleString('en-GB')} of ${say(answered.length, 'answered request')}.`,
    head: ['Exemption', 'Requests', 'Places hidden'],
    rows: used.map((exemption) => [
      exemptionName(exemption),
      countOf(answered, ({ exemptions }) => (exemptions[exemption] ?? 0) > 0),
      sumOf(answered, ({ exemptions }) => exemptions[exemption] ?? 0),
    ]),
    chart: { kind: 'bars', columns: [1] },
  }
}

function redactionTable(answered: readonly Figures[]): ReportTable {
  const read = sumOf(answered, ({ pagesRead }) => pagesRead)
  const hidden = sumOf(answered, ({ pagesHidden }) => pagesHidden)
  return {
    id: 'redaction',
    title: 'Pages gone through',
    summary: `${say(read, 'page')} of documents gone through, ${hidden.toLocaleString('en-GB')} with something hidden.`,
    head: ['Figure', 'Number'],
    rows: [
      ['Requests with documents', countOf(answered, ({ pagesRead }) => pagesRead > 0)],
      ['Pages of documents gone through', read],
      ['Pages with something hidden', hidden],
      ['Pages of answers that went out', sumOf(answered, ({ packPages }) => packPages ?? 0)],
    ],
  }
}

function reviewTable(rows: readonly Figures[], period: Period): ReportTable {
  const reviews = rows.flatMap((each) => each.reviews)
  const opened = countOf(reviews, ({ openedOn }) => isIn(period, openedOn))
  const ended = reviews.filter(({ endedOn }) => isIn(period, endedOn))
  return {
    id: 'reviews',
    title: 'Internal reviews',
    summary: `${say(opened, 'internal review')} opened in these days.`,
    head: ['Figure', 'Number'],
    rows: [
      ['Opened', opened],
      ['Ended: answered again', countOf(ended, ({ result }) => result === 'answered-again')],
      ['Ended: nothing more went out', countOf(ended, ({ result }) => result === 'nothing-more')],
    ],
  }
}
