import type { Desk } from '~/app/desk.server'
import type { KeyEntry, PackFacts, PackRecord, PackSearch } from '~/app/pack/facts'
import { hiddenWords, type Mark, redactText, visibleMark } from '~/app/redaction/structured'
import type { Case } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import { londonDay } from '~/app/rules/day'
import { targetName } from '~/app/rules/objection'
import { placesOf } from '~/app/rules/words'
import { marksOf } from '~/db/marks'
import { personOf } from '~/db/people'
import type { MarkRow } from '~/db/schema'
import { type FoundRecord, recordsOf, searchesOf } from '~/db/searches'
import { latestStatement } from '~/db/statements'
import { keyWordsOf, lettersFor } from './keyLetters.server'
import type { HeldRegister } from './registers.server'
import { sayWorking } from './sayWorking.server'

/** A string that must be nowhere in the pack, and the marks that hide it. */
export type Hidden = { readonly words: string; readonly marks: readonly string[] }

export type Gathered = {
  readonly facts: PackFacts
  readonly hidden: readonly Hidden[]
  /** Hidden strings that staff have said, with a reason, are rightly shown elsewhere in the pack. */
  readonly allowed: readonly string[]
}

/** Everything that the answer to a case says, gathered from what the store holds. */
export async function gatherPack(desk: Desk, caseId: string, on: { readonly kase: Case; readonly held: HeldRegister }) {
  const { kase, held } = on
  const clock = clockOf(kase, desk.calendar.now)
  const dueOn = dueOnOf(clock)
  if (kase.pack === null || dueOn === null) throw new Error('A pack is built of a case whose clock runs')
  const person = await personOf(desk.db, caseId)
  const { controller, activities } = held.register
  const asked = new Set(kase.received.activities)
  const common = {
    reference: kase.received.reference,
    version: kase.pack.version,
    language: 'en' as const,
    audience: 'adult' as const,
    print: 'standard' as const,
    extended: kase.extension !== null,
    found: {},
    builtOn: desk.today,
    receivedOn: kase.received.receivedOn,
    dueOn,
    // In English, as the whole pack is yet.
    working: sayWorking(clock, desk.say('en')).map((step) => step.text),
    subject: { name: person.name, addressLines: [...person.addressLines, person.postcode] },
    controller,
    register: { version: held.version, sha256: held.sha256, loadedOn: londonDay(held.loadedAt) },
    activities: activities.filter((activity) => asked.size === 0 || asked.has(activity.id)),
  }
  return kase.received.right === 'access'
    ? gatherAccess(desk, caseId, { kase, common })
    : gatherObjection(desk, caseId, { kase, common })
}

type Common = Omit<Extract<PackFacts, { kind: 'objection' }>, 'kind' | 'objection'>
type Gathering = { readonly kase: Case; readonly common: Common }

async function gatherAccess(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<Gathered> {
  const searches = await searchesOf(desk.db, caseId)
  const confirmed = (await recordsOf(desk.db, caseId)).filter((record) => kase.records.has(record.id))
  const standing = (await marksOf(desk.db, caseId)).filter((mark) => kase.hidden.has(mark.id))
  const letterOf = lettersFor(desk.exemptions, metIn(confirmed, standing))
  const searchOf = new Map(searches.map((s) => [s.id, s]))
  const records = confirmed.map((record, i): PackRecord => {
    return {
      ref: `R${i + 1}`,
      title: titleOf(record, standing, letterOf),
      source: searchOf.get(record.searchId)?.title ?? '',
      activity: searchOf.get(record.searchId)?.activity ?? '',
      setAs: 'table',
      fields: record.fields.map((field) => ({
        name: field.name,
        label: field.label,
        segments: redactText(field.value, marksIn({ ...record, fields: [field] }, standing), letterOf),
      })),
    }
  })
  const asked = await latestStatement(desk.db, caseId, 'asked')
  return {
    facts: {
      ...common,
      kind: 'access',
      asked,
      searches: searchesDone(searches, confirmed),
      records,
      documents: [],
      key: keyOf(desk, { records, standing, letterOf }),
    },
    ...hiddenIn(kase, confirmed, standing),
  }
}

async function gatherObjection(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<Gathered> {
  const { target, restrict = false } = kase.received
  if (target === undefined || kase.objection === null) throw new Error('An objection is answered once it is decided')
  const situation = await latestStatement(desk.db, caseId, 'situation')
  return {
    facts: {
      ...common,
      kind: 'objection',
      objection: {
        to: targetName(common.activities, target),
        kind: target.kind,
        situation,
        outcome: kase.objection.result,
        grounds: await latestStatement(desk.db, caseId, 'grounds'),
        effect: await latestStatement(desk.db, caseId, 'effect'),
        restrictedMeanwhile: restrict,
        decidedOn: kase.objection.on,
      },
    },
    hidden: [],
    allowed: [],
  }
}

/** The marks on a record's fields, as the redactor takes them. */
const marksIn = (record: Pick<FoundRecord, 'id' | 'fields'>, standing: readonly MarkRow[]): readonly Mark[] =>
  standing
    .filter((mark) => mark.record_id === record.id && record.fields.some((field) => field.name === mark.field))
    .map((mark) => ({ field: mark.field, start: mark.start_at, end: mark.end_at, exemption: mark.exemption }))

/** What a record is called: words hidden in its fields are hidden in its name too, which comes from them. */
function titleOf(record: FoundRecord, standing: readonly MarkRow[], letterOf: (exemption: string) => string): string {
  const marks = record.fields.flatMap((field) =>
    marksIn({ ...record, fields: [field] }, standing).flatMap((mark) =>
      placesOf(record.title, field.value.slice(mark.start, mark.end)).map((span) => ({ ...mark, ...span })),
    ),
  )
  return redactText(record.title, marks, letterOf)
    .map((segment) => ('text' in segment ? segment.text : visibleMark(segment.redacted)))
    .join('')
}

/** The exemptions of the marks, in the order in which a reader meets them. */
const metIn = (records: readonly FoundRecord[], standing: readonly MarkRow[]): readonly string[] =>
  records.flatMap((record) =>
    record.fields.flatMap((field) => marksIn({ ...record, fields: [field] }, standing).map((mark) => mark.exemption)),
  )

type Keyed = {
  readonly records: readonly PackRecord[]
  readonly standing: readonly MarkRow[]
  readonly letterOf: (exemption: string) => string
}

/** An entry for each letter that stands in the records, in the order of the letters. */
function keyOf(desk: Desk, { records, standing, letterOf }: Keyed): readonly KeyEntry[] {
  const uses = new Map<string, number>()
  for (const segment of records.flatMap((r) => r.fields.flatMap((f) => f.segments))) {
    if ('redacted' in segment) uses.set(segment.redacted, (uses.get(segment.redacted) ?? 0) + 1)
  }
  const exemptions = new Map(standing.map((mark) => [letterOf(mark.exemption), mark.exemption]))
  return [...exemptions]
    .map(([letter, exemption]) => {
      const { title, reference, plain } = keyWordsOf(desk.exemptions, exemption)
      const decidedBy = 'information governance officer'
      return { letter, reference, title, plain, decidedBy, uses: uses.get(letter) ?? 0 }
    })
    .filter((entry) => entry.uses > 0)
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter))
}

type SearchRows = Awaited<ReturnType<typeof searchesOf>>

/** What each source came to: the last search of it that was answered. */
function searchesDone(searches: SearchRows, confirmed: readonly FoundRecord[]): readonly PackSearch[] {
  return searches
    .filter((s) => s.outcome === 'found' || s.outcome === 'nothing-held')
    .map((s) => {
      const records = confirmed.filter((r) => r.searchId === s.id).length
      const searchedOn = londonDay(s.answered_at ?? s.opened_at)
      return { source: s.title, searchedOn, outcome: records > 0 ? 'found' : 'nothing-held', records }
    })
}

function hiddenIn(kase: Case, records: readonly FoundRecord[], standing: readonly MarkRow[]) {
  const byWords = new Map<string, string[]>()
  for (const record of records) {
    for (const field of record.fields) {
      const here = standing.filter((mark) => mark.record_id === record.id && mark.field === field.name)
      for (const mark of here) {
        const [words] = hiddenWords(field.value, marksIn({ ...record, fields: [field] }, [mark]))
        if (words !== undefined) byWords.set(words, [...(byWords.get(words) ?? []), mark.id])
      }
    }
  }
  const hidden: readonly Hidden[] = [...byWords].map(([words, marks]) => ({ words, marks }))
  const isAllowed = (mark: string) => kase.hidden.get(mark)?.allowedElsewhere === true
  return { hidden, allowed: hidden.filter((h) => h.marks.every(isAllowed)).map((h) => h.words) }
}
