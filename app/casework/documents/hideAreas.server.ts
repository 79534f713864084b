import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { spaceFor } from '~/app/redaction/engine/space'
import type { Reach, Rect } from '~/app/redaction/mark'
import { forRedaction } from '~/app/rules/exemptions'
import { askedOf } from '~/app/rules/exemptions/asked'
import { type GuardFacts, lacking } from '~/app/rules/exemptions/guards'
import { statementOf } from '~/app/rules/exemptions/statement'
import { findCase } from '~/db/cases'
import { documentsOf, type KeptPage, pageOf } from '~/db/documents'
import { keepPageMarks } from '~/db/pageMarks'
import { suggestionsOf, takeSuggestion } from '~/db/suggestions'
import { type Outcome, staffChange } from '../change.server'
import { wordAreas } from './wordAreas'

/** What is to be hidden on a page: words by their number on it, places that were suggested or drawn, or all of it. */
export type Chosen = {
  readonly document: string
  /** Counted from 0. */
  readonly page: number
  readonly words?: readonly number[]
  readonly suggestions?: readonly string[]
  /** In the page's default user space. */
  readonly drawn?: readonly Rect[]
  readonly wholePage?: boolean
}

export type Why = {
  readonly exemption: string
  /** Why the exemption's test is met here. */
  readonly reason: string
  readonly facts?: Omit<GuardFacts, 'reasoning'>
  readonly reach?: Reach | undefined
  readonly onceKey?: string
}

type Area = { readonly rects: readonly Rect[]; readonly words: string; readonly suggestion?: string }

/** Hides what was chosen on one page or on several, each place by a mark of its own, under one exemption. */
export async function hideAreas(
  desk: StaffDesk,
  reference: string,
  { chosen, ...why }: Why & { readonly chosen: readonly Chosen[] },
): Promise<Outcome> {
  const exemption = forRedaction(desk.exemptions).find(({ id }) => id === why.exemption)
  if (exemption === undefined) return { refused: 'stale' }
  const row = await findCase(desk.db, desk.staff.controller, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const documents = new Set((await documentsOf(desk.db, row.id)).map(({ id }) => id))
  const areas: (Area & { readonly id: string; readonly document: string; readonly page: number })[] = []
  for (const one of chosen) {
    if (!documents.has(one.document)) return { refused: 'unknown-document' }
    const page = await pageOf(desk.db, one.document, one.page)
    if (page === undefined) return { refused: 'unknown-page' }
    const found = await areasOn(desk, page, one)
    areas.push(...found.map((area) => ({ ...area, id: newId(), document: one.document, page: one.page })))
  }
  if (areas.length === 0) return { refused: 'words-not-found' }
  const facts = { ...askedOf(exemption, { ...why.facts, reasoning: why.reason }) }
  const lacks = lacking(exemption, facts, desk.today).map(({ code }) => code)
  return staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: areas.map(({ id, document, page }) => ({
      act: 'hide-area',
      mark: id,
      document,
      page,
      exemption: exemption.id,
      lacking: lacks,
    })),
    onceKey: why.onceKey,
    alongside: async (trx, caseId) => {
      const made = {
        caseId,
        exemption: exemption.id,
        reason: statementOf(facts),
        madeBy: desk.staff.id,
        madeAt: desk.now,
      }
      await keepPageMarks(
        trx,
        areas.map(({ id, document, page, rects, words }) => ({
          ...made,
          id,
          document,
          page,
          rects,
          words,
          reach: why.reach ?? null,
        })),
      )
      for (const { id, suggestion } of areas) {
        if (suggestion) await takeSuggestion(trx, suggestion, { mark: id, by: desk.staff.id })
      }
    },
  })
}

async function areasOn(desk: StaffDesk, page: KeptPage, chosen: Chosen): Promise<readonly Area[]> {
  const space = spaceFor(page.lie)
  const whole = space.rect({ left: 0, top: 0, right: space.width, bottom: space.height })
  const wanted = new Set(chosen.suggestions ?? [])
  const suggestions = wanted.size === 0 ? [] : await suggestionsOf(desk.db, chosen.document, chosen.page)
  return [
    ...wordAreas(page.words, chosen.words ?? []).map(({ boxes, words }) => ({ rects: boxes.map(space.rect), words })),
    ...suggestions
      // One that is decided on is not decided on again by a page that somebody had open meanwhile.
      .filter(({ id, mark, rejectedAt }) => wanted.has(id) && mark === null && rejectedAt === null)
      .map(({ id, rects, words }) => ({ rects, words, suggestion: id })),
    ...(chosen.drawn ?? []).map((rect) => ({ rects: [rect], words: wordsUnder(page, space.box(rect)) })),
    ...(chosen.wholePage ? [{ rects: [whole], words: '' }] : []),
  ]
}

type Box = KeptPage['words'][number]['box']

const wordsUnder = ({ words }: KeptPage, box: Box): string =>
  words
    .filter((word) => word.box.left < box.right && word.box.right > box.left)
    .filter((word) => word.box.top < box.bottom && word.box.bottom > box.top)
    .map((word) => word.text)
    .join(' ')
