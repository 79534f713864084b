import type { Desk } from '~/app/desk.server'
import type { DifferenceFacts, PackDocument, PackRecord } from '~/app/pack/facts'
import { redactTextSince } from '~/app/redaction/structured'
import { type Case, sentOut } from '~/app/rules/case/case'
import { londonDay } from '~/app/rules/day'
import { marksEverOf } from '~/db/marks'
import { packById } from '~/db/packs'
import { liftedMarksOf } from '~/db/pageMarks'
import type { MarkRow } from '~/db/schema'
import { type FoundRecord, recordsOf } from '~/db/searches'
import { latestStatement } from '~/db/statements'
import { readSaidIn, type Said } from '../answer/keepAnswer.server'
import { lettersFor } from '../keyLetters.server'
import { gatherAccess } from './gatherAccess.server'
import type { Common, Gathered } from './gathered.server'
import { marksOn } from './marked.server'
import { packKey } from './packKey.server'

type Gathering = { readonly kase: Case; readonly common: Common }

/**
 * What a review shows: of the answer as it would now be, only the records and pages that say more than the answer that
 * went out. References are those that the person knows from it; what is new follows on. Throws where nothing went out.
 */
export async function gatherDifference(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<Gathered> {
  const now = await gatherAccess(desk, caseId, { kase, common })
  const before = await readBefore(desk, kase)
  const letterOf = lettersFor(desk.exemptions, kase.exemptions)
  const refs = refsOf(now.keys, before.said)
  const shownMore = await recordsShownMore(desk, caseId, { now, before: before.said, letterOf })
  const records = now.facts.records.flatMap((record) => {
    const more = shownMore.get(now.keys.get(record.ref) ?? '')
    return more ? [{ ...record, ...more, ref: refs.get(record.ref) ?? record.ref }] : []
  })
  const documents = await documentsShownMore(desk, { now, before: before.said })
  const renamed = documents.map((document) => ({ ...document, ref: refs.get(document.ref) ?? document.ref }))
  const uses = usesOn(renamed, now.areas)
  const facts: DifferenceFacts = {
    ...common,
    kind: 'difference',
    earlier: { version: before.version, releasedOn: before.releasedOn },
    why: await latestStatement(desk.db, caseId, 'shown-why'),
    records,
    documents: renamed,
    key: packKey(desk.exemptions, { records, uses, exemptions: kase.exemptions, letterOf, language: common.language }),
  }
  const shown = new Set([...records, ...renamed].map(({ ref }) => ref))
  const keys = new Map([...now.keys].map(([ref, key]) => [refs.get(ref) ?? ref, key] as const))
  const things = now.things.map((thing) => ({ ...thing, ref: refs.get(thing.ref) ?? thing.ref }))
  return {
    ...now,
    facts,
    keys: new Map([...keys].filter(([ref]) => shown.has(ref))),
    things: things.filter(({ ref }) => shown.has(ref)),
  }
}

async function readBefore(desk: Desk, kase: Case) {
  const pack = sentOut(kase).at(-1)
  const row = pack && (await packById(desk.db, pack.id))
  if (pack === undefined || !row?.facts_blob || !row.released_at) throw new Error('A review is of what went out')
  const said = await readSaidIn(desk, row.facts_blob)
  return { said, version: pack.version, releasedOn: londonDay(row.released_at) }
}

/** What a thing is called now, and in the answer that the person holds. */
function refsOf(keys: ReadonlyMap<string, string>, { keys: known }: Said): ReadonlyMap<string, string> {
  const before = new Map(Object.entries(known).map(([ref, key]) => [key, ref]))
  const last = new Map<string, number>()
  for (const ref of before.values()) last.set(ref.slice(0, 1), Math.max(last.get(ref.slice(0, 1)) ?? 0, numberOf(ref)))
  return new Map(
    [...keys].map(([ref, key]) => {
      const kind = ref.slice(0, 1)
      const was = before.get(key)
      if (was !== undefined) return [ref, was] as const
      last.set(kind, (last.get(kind) ?? 0) + 1)
      return [ref, `${kind}${last.get(kind)}`] as const
    }),
  )
}

const numberOf = (ref: string): number => Number(ref.slice(1))

type Compared = {
  readonly now: Gathered
  readonly before: Said
  readonly letterOf: (exemption: string) => string
}

/** By the record's id, its fields with what is newly shown set apart; one that is new altogether as it stands. */
async function recordsShownMore(desk: Desk, caseId: string, { now, before, letterOf }: Compared) {
  const known = new Set(Object.values(before.keys))
  const stood = new Set(before.marks)
  const stands = new Set(now.marks)
  const marks = await marksEverOf(desk.db, caseId)
  const then = marks.filter(({ id }) => stood.has(id))
  const standing = marks.filter(({ id }) => stands.has(id))
  const ids = new Set(now.keys.values())
  const more = new Map<string, Partial<PackRecord>>()
  for (const record of (await recordsOf(desk.db, caseId)).filter(({ id }) => ids.has(id))) {
    if (!known.has(record.id)) more.set(record.id, {})
    else {
      const fields = fieldsSince(record, { then, standing, letterOf })
      if (fields.some(({ segments }) => segments.some((segment) => 'added' in segment))) more.set(record.id, { fields })
    }
  }
  return more
}

type Marked = {
  readonly then: readonly MarkRow[]
  readonly standing: readonly MarkRow[]
  readonly letterOf: (exemption: string) => string
}

const fieldsSince = ({ id, fields }: FoundRecord, { then, standing, letterOf }: Marked): PackRecord['fields'] =>
  fields.map((field) => ({
    name: field.name,
    label: field.label,
    ...(field.category !== undefined && { category: field.category }),
    segments: redactTextSince(
      field.value,
      { now: marksOn(id, field, standing), before: marksOn(id, field, then) },
      letterOf,
    ),
  }))

type Pages = Pick<Compared, 'now' | 'before'>

/** Documents with the pages alone on which less is hidden than was, or that were left out before. */
async function documentsShownMore(desk: Desk, { now, before }: Pages): Promise<readonly PackDocument[]> {
  if (!('documents' in now.facts)) return []
  const stood = new Set(before.marks)
  const earlier = 'documents' in before.facts ? before.facts.documents : []
  const found: PackDocument[] = []
  for (const document of now.facts.documents) {
    const id = now.keys.get(document.ref) ?? ''
    const was = earlier.find(({ ref }) => before.keys[ref] === id)
    const lifted = (await liftedMarksOf(desk.db, id)).filter((mark) => stood.has(mark.id))
    const pages = new Set([
      ...lifted.map(({ page }) => page),
      ...document.shown.map(({ page }) => page).filter((page) => !was?.shown.some((one) => one.page === page)),
    ])
    const shown = document.shown.filter(({ page }) => pages.has(page))
    if (shown.length > 0) found.push({ ...document, shown })
  }
  return found
}

/** How often each exemption is used on the pages that are shown. */
function usesOn(documents: readonly PackDocument[], areas: Gathered['areas']): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { file = '', shown } of documents) {
    const here = (areas.get(file) ?? []).filter(({ at }) => shown.some((page) => page.at === at))
    for (const { exemption } of here) uses.set(exemption, (uses.get(exemption) ?? 0) + 1)
  }
  return uses
}
