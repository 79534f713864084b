import { z } from 'zod'
import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Case } from '~/app/rules/case/case'
import type { ThirdPartyReason } from '~/app/rules/case/desk'
import { keepConsentAnswer, keepConsentAsked, keepNamed, namedOf } from '~/db/namedPeople'
import { latestStatement } from '~/db/statements'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'
import { openCaseFor } from './openCaseFor.server'

export const NamedKind = z.enum(['other-adult', 'child', 'professional', 'other'])
export type NamedKind = z.infer<typeof NamedKind>

type Said = { readonly words: string; readonly at: string } | null

/** Somebody else of whom the records of a case speak. `decided` is null until it is. */
export type NamedRead = {
  readonly id: string
  readonly name: string
  readonly relation: string
  readonly kind: NamedKind
  readonly consentAsked: Said
  readonly consentAnswer: Said
  readonly decided: { readonly shown: boolean; readonly reason: ThirdPartyReason; readonly words: string } | null
}

type On = { readonly caseId: string; readonly kase: Case }

/** The others whom the records of a case speak of, in the order they were noted. */
export async function readNamed(desk: StaffDesk, { caseId, kase }: On): Promise<readonly NamedRead[]> {
  const rows = await namedOf(desk.db, caseId)
  return Promise.all(
    rows.map(async (row) => {
      const decided = kase.desk.named.get(row.id) ?? null
      return {
        id: row.id,
        name: row.name,
        relation: row.relation,
        kind: NamedKind.parse(row.kind),
        consentAsked: said(row.consent_asked, row.consent_asked_at),
        consentAnswer: said(row.consent_answer, row.consent_answer_at),
        decided: decided && { ...decided, words: await latestStatement(desk.db, caseId, `third-party:${row.id}`) },
      }
    }),
  )
}

const said = (words: string | null, at: string | null): Said => (words === null || at === null ? null : { words, at })

type NewNamed = {
  readonly name: string
  readonly relation: string
  readonly kind: NamedKind
  readonly onceKey?: string
}

/** Notes somebody else of whom the records speak. */
export function namePerson(desk: StaffDesk, reference: string, form: NewNamed): Promise<Outcome> {
  const id = newId()
  const { name, relation, kind } = form
  return staffChange(desk, {
    reference,
    commands: [{ act: 'name-person', named: id }],
    onceKey: form.onceKey,
    alongside: (trx, caseId) =>
      keepNamed(trx, { id, case_id: caseId, name, relation, kind, added_at: desk.now, added_by: desk.staff.id }),
  })
}

type Consent = {
  readonly named: string
  readonly step: 'asked' | 'answer'
  readonly words: string
  readonly onceKey?: string
}

/** Writes down what was done to seek somebody's consent, or what they answered. */
export const noteConsent = (desk: StaffDesk, reference: string, form: Consent): Promise<Outcome> =>
  openCaseFor(desk, reference, {
    act: 'work-cases',
    check: async ({ kase }) => (kase.desk.named.has(form.named) ? null : 'unknown-person'),
    commands: [],
    onceKey: form.onceKey,
    alongside: async (trx, caseId) => {
      const keep = form.step === 'asked' ? keepConsentAsked : keepConsentAnswer
      await keep(trx, { id: form.named, caseId, words: form.words, at: desk.now })
    },
  })

type Decided = {
  readonly named: string
  readonly shown: boolean
  readonly reason: ThirdPartyReason
  readonly words: string
  readonly onceKey?: string
}

/** Decides whether what is about another person is shown, and keeps why in words: DPA 2018 Schedule 2 paragraphs 16 and 17. */
export const decideThirdParty = (desk: StaffDesk, reference: string, form: Decided): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'decide-third-party', named: form.named, shown: form.shown, reason: form.reason }],
    onceKey: form.onceKey,
    alongside: note(desk, [[`third-party:${form.named}`, form.words]]),
  })
