import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Reach } from '~/app/redaction/mark'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { forRedaction } from '~/app/rules/exemptions'
import { askedOf } from '~/app/rules/exemptions/asked'
import { type GuardFacts, lacking } from '~/app/rules/exemptions/guards'
import { statementOf } from '~/app/rules/exemptions/statement'
import { may } from '~/app/rules/roles'
import { findStaffCase } from '~/db/cases'
import { pageOf } from '~/db/documents'
import { historyOf } from '~/db/events'
import { caseOfKey } from '~/db/onceKeys'
import { keepPageMarks } from '~/db/pageMarks'
import { takeSuggestion } from '~/db/suggestions'
import { type Outcome, staffChange } from '../change.server'
import { type Area, areasOn, type Chosen } from './areasOn.server'

export type { Chosen } from './areasOn.server'

export type Why = {
  readonly exemption: string
  /** Why the exemption's test is met here. */
  readonly reason: string
  readonly facts?: Omit<GuardFacts, 'reasoning'>
  readonly reach?: Reach | undefined
  readonly onceKey?: string
}

/** Hides what was chosen on one page or on several, each place by a mark of its own, under one exemption. */
export async function hideAreas(
  desk: StaffDesk,
  reference: string,
  { chosen, ...why }: Why & { readonly chosen: readonly Chosen[] },
): Promise<Outcome> {
  if (!may(desk.staff.role, 'work-cases')) return { refused: 'not-allowed' }
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const kase = foldCase(await historyOf(desk.db, row.id))
  const exemption = forRedaction(desk.exemptions, kase.received.nation).find(({ id }) => id === why.exemption)
  if (exemption === undefined) return { refused: 'stale' }
  const areas = await areasOf(desk, kase, chosen)
  // The same form again: the suggestions that it took are decided on by now. Asked after they were looked for, so that
  // the other of two in one moment is found too.
  if (why.onceKey && (await caseOfKey(desk.db, why.onceKey)) === row.id) return { kase }
  if ('refused' in areas) return areas
  const facts = askedOf(exemption, { ...why.facts, reasoning: why.reason })
  const lacks = lacking(exemption, facts, desk.today).map(({ code }) => code)
  return staffChange(desk, {
    reference,
    commands: areas.map(({ id, document, page, suggestion }) => ({
      act: 'hide-area',
      mark: id,
      document,
      page,
      exemption: exemption.id,
      suggestion,
      lacking: lacks,
    })),
    onceKey: why.onceKey,
    alongside: async (trx, caseId) => {
      const made = {
        caseId,
        exemption: exemption.id,
        reason: statementOf(facts),
        reach: why.reach ?? null,
        madeBy: desk.staff.id,
        madeAt: desk.now,
      }
      await keepPageMarks(
        trx,
        areas.map(({ suggestion: _, ...area }) => ({ ...made, ...area })),
      )
      for (const { id, suggestion } of areas) {
        if (suggestion) await takeSuggestion(trx, suggestion, { mark: id, by: desk.staff.id })
      }
    },
  })
}

type Placed = Area & { readonly id: string; readonly document: string; readonly page: number }

async function areasOf(desk: StaffDesk, kase: Case, chosen: readonly Chosen[]) {
  const areas: Placed[] = []
  for (const one of chosen) {
    const state = kase.documents.get(one.document)?.state
    if (state === undefined) return { refused: 'unknown-document' } as const
    if (state !== 'read') return { refused: `document-${state}` } as const
    const page = await pageOf(desk.db, one.document, one.page)
    if (page === undefined) return { refused: 'unknown-page' } as const
    const found = await areasOn(desk, page, one)
    if (found === null) return { refused: 'words-not-found' } as const
    areas.push(...found.map((area) => ({ ...area, id: newId(), document: one.document, page: one.page })))
  }
  if (areas.length > 0) return areas
  const tookSuggestions = chosen.some(({ suggestions = [] }) => suggestions.length > 0)
  return { refused: tookSuggestions ? 'stale' : 'words-not-found' } as const
}
