import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { foldCase } from '~/app/rules/case/fold'
import { forRedaction } from '~/app/rules/exemptions'
import { joinNeighbours, placesOf, type Span } from '~/app/rules/words'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { keepMarks, marksOf } from '~/db/marks'
import { type FoundRecord, recordsOf } from '~/db/searches'
import { type Outcome, staffChange } from './change.server'

type Ticked = Span & { readonly field: string }
type Why = { readonly exemption: string; readonly reason: string; readonly onceKey?: string }

/** Hides ticked words of one record under an exemption. Words side by side become one mark. */
export async function hideWords(
  desk: StaffDesk,
  reference: string,
  form: Why & { readonly record: string; readonly ticked: readonly Ticked[] },
): Promise<Outcome> {
  const records = await confirmedRecords(desk, reference)
  const record = records.find((r) => r.id === form.record)
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
  return hide(desk, reference, { ...form, places })
}

/** Hides a phrase wherever it stands in the case's confirmed records. Words hidden already stay as they are. */
export async function hideEverywhere(
  desk: StaffDesk,
  reference: string,
  form: Why & { readonly phrase: string },
): Promise<Outcome> {
  const records = await confirmedRecords(desk, reference)
  const places = records.flatMap((record) =>
    record.fields.flatMap((field) =>
      placesOf(field.value, form.phrase).map((span) => ({ ...span, record: record.id, field: field.name })),
    ),
  )
  return hide(desk, reference, { ...form, places })
}

type Place = Span & { readonly record: string; readonly field: string }

async function hide(
  desk: StaffDesk,
  reference: string,
  form: Why & { readonly places: readonly Place[] },
): Promise<Outcome> {
  // An exemption that can't be explained to the person would make a pack that can't be built.
  if (!forRedaction(desk.exemptions).some((e) => e.id === form.exemption)) return { refused: 'stale' }
  const row = await findCase(desk.db, desk.staff.controller, reference)
  if (row !== undefined && form.places.length === 0) return { refused: 'words-not-found' }
  const standing = row === undefined ? [] : await marksOf(desk.db, row.id)
  const marks = form.places
    .filter((p) => !standing.some((m) => m.record_id === p.record && m.field === p.field && covers(m, p)))
    .map((place) => ({ id: newId(), ...place }))
  return staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: marks.map((m) => ({ act: 'hide-words', mark: m.id, record: m.record, exemption: form.exemption })),
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
          exemption: form.exemption,
          reason: form.reason,
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

async function confirmedRecords(desk: StaffDesk, reference: string): Promise<readonly FoundRecord[]> {
  const row = await findCase(desk.db, desk.staff.controller, reference)
  if (row === undefined) return []
  const kase = foldCase(await historyOf(desk.db, row.id))
  return (await recordsOf(desk.db, row.id)).filter((record) => kase.records.has(record.id))
}
