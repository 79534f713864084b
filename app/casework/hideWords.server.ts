import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { forRedaction } from '~/app/rules/exemptions'
import { askedOf } from '~/app/rules/exemptions/asked'
import { type GuardFacts, lacking } from '~/app/rules/exemptions/guards'
import { statementOf } from '~/app/rules/exemptions/statement'
import { joinNeighbours, placesOf, type Span } from '~/app/rules/words'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { keepMarks, marksOf } from '~/db/marks'
import { type FoundRecord, recordsOf } from '~/db/searches'
import { type Outcome, staffChange } from './change.server'

type Ticked = Span & { readonly field: string }
type Why = {
  readonly exemption: string
  /** Why the exemption's test is met here. */
  readonly reason: string
  /** What its other guards ask for, and no harm if more. Where one is not met, nothing is hidden. */
  readonly facts?: Omit<GuardFacts, 'reasoning'>
  readonly onceKey?: string
}

/** Hides ticked words of one record under an exemption. Words side by side become one mark. */
export async function hideWords(
  desk: StaffDesk,
  reference: string,
  form: Why & { readonly record: string; readonly ticked: readonly Ticked[] },
): Promise<Outcome> {
  const held = await holdingOf(desk, reference)
  const record = held?.records.find((r) => r.id === form.record)
  const places = (record?.fields ?? []).flatMap((field) =>
    joinNeighbours(
      field.value,
      inside(
        field.value,
        form.ticked.filter((t) => t.field === field.name),
      ),
    ).map((span) => ({
      ...span,
      record: form.record,
      field: field.name,
    })),
  )
  return hide(desk, reference, { ...form, held, places })
}

/** Hides a phrase wherever it stands in the case's confirmed records. Words hidden already stay as they are. */
export async function hideEverywhere(
  desk: StaffDesk,
  reference: string,
  form: Why & { readonly phrase: string },
): Promise<Outcome> {
  const held = await holdingOf(desk, reference)
  const places = (held?.records ?? []).flatMap((record) =>
    record.fields.flatMap((field) =>
      placesOf(field.value, form.phrase).map((span) => ({ ...span, record: record.id, field: field.name })),
    ),
  )
  return hide(desk, reference, { ...form, held, places })
}

type Place = Span & { readonly record: string; readonly field: string }

async function hide(
  desk: StaffDesk,
  reference: string,
  { held, places, ...form }: Why & { readonly held: Holding | null; readonly places: readonly Place[] },
): Promise<Outcome> {
  const exemption = forRedaction(desk.exemptions, held?.kase.received.nation).find((e) => e.id === form.exemption)
  if (exemption === undefined) return { refused: 'stale' }
  if (held !== null && places.length === 0) return { refused: 'words-not-found' }
  const facts = askedOf(exemption, { ...form.facts, reasoning: form.reason })
  const asked = lacking(exemption, facts, desk.today).map(({ code }) => code)
  const standing = held === null ? [] : await marksOf(desk.db, held.caseId)
  const marks = places
    .filter((p) => !standing.some((m) => m.record_id === p.record && m.field === p.field && covers(m, p)))
    .map((place) => ({ id: newId(), ...place }))
  return staffChange(desk, {
    reference,
    commands: marks.map((m) => ({
      act: 'hide-words',
      mark: m.id,
      record: m.record,
      exemption: exemption.id,
      lacking: asked,
    })),
    onceKey: form.onceKey,
    alongside: (trx, caseId) =>
      keepMarks(
        trx,
        marks.map((m) => ({
          id: m.id,
          case_id: caseId,
          record_id: m.record,
          field: m.field,
          start_at: m.start,
          end_at: m.end,
          exemption: exemption.id,
          reason: statementOf(facts),
          made_by: desk.staff.id,
          made_at: desk.now,
        })),
      ),
  })
}

const covers = (mark: { readonly start_at: number; readonly end_at: number }, place: Span) =>
  mark.start_at <= place.start && place.end <= mark.end_at

const inside = (text: string, spans: readonly Ticked[]) =>
  spans.filter((s) => s.start >= 0 && s.start < s.end && s.end <= text.length)

type Holding = { readonly caseId: string; readonly kase: Case; readonly records: readonly FoundRecord[] }

/** The case and its confirmed records; null where the desk's controller has no such case. */
async function holdingOf(desk: StaffDesk, reference: string): Promise<Holding | null> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return null
  const kase = foldCase(await historyOf(desk.db, row.id))
  const records = (await recordsOf(desk.db, row.id)).filter((record) => kase.records.has(record.id))
  return { caseId: row.id, kase, records }
}
