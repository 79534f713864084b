import { staffDeskAt } from '~/app/desk.server'
import { isReady } from '~/app/rules/case/documents'
import { foldCase } from '~/app/rules/case/fold'
import type { DemoFamily } from '~/app/rules/demoFamily'
import { documentsOf, type KeptPage, pageOf } from '~/db/documents'
import { historyOf } from '~/db/events'
import { addDocument } from '../documents/addDocument.server'
import { askBurn } from '../documents/burnDocument.server'
import { hideAreas } from '../documents/hideAreas.server'
import { readDemoDocument } from './family.server'
import { done, type Walkers, work } from './walk.server'

export type Walking = { readonly reference: string; readonly caseId: string; readonly family: DemoFamily }

/** What each family hides is about other people, none of them staff in their job, and nobody asked them. */
export const aboutOthers = { about: 'third-party', consent: 'not-asked' } as const

/**
 * Adds the documents about a family to its case, hides what the family file says, and has them burned and proved.
 * Throws where words to hide do not stand exactly once on their page (half a hiding is none), and where a proof fails.
 */
export async function walkDocuments(walkers: Walkers, walking: Walking): Promise<void> {
  const { portal, controller, one, tell } = walkers
  const { reference, caseId, family } = walking
  if (family.documents.length === 0) return
  const desk = () => staffDeskAt(portal, one)
  for (const document of family.documents) {
    const { title, source } = document
    done(await addDocument(desk(), reference, { title, source, bytes: readDemoDocument(controller, document) }))
  }
  await work(portal)
  // Two that were added in one instant stand by their ids, and so in the order in which they were added.
  const ids = (await documentsOf(portal.db, caseId)).map(({ id }) => id)
  for (const [n, { file, hides }] of family.documents.entries()) {
    const document = ids[n]
    if (document === undefined) throw new Error(`${file} is not on the case`)
    for (const { page, words, exemption, why } of hides) {
      const numbers = numbersOf(await pageOf(portal.db, document, page - 1), words)
      if (numbers === null) throw new Error(`${file} page ${page} does not hold the words to hide exactly once`)
      const chosen = [{ document, page: page - 1, words: numbers }]
      done(await hideAreas(desk(), reference, { chosen, exemption, reason: why, facts: aboutOthers }))
    }
    done(await askBurn(desk(), reference, { document }))
  }
  await work(portal)
  const { documents } = foldCase(await historyOf(portal.db, caseId))
  if (![...documents.values()].every(isReady)) throw new Error('A document was not burned, or its proof did not pass')
  const hidden = family.documents.flatMap(({ hides }) => hides).length
  tell(`${reference}: ${ids.length} documents added, ${hidden} passages of them hidden, burned and proved`)
}

/** The numbers of some words that follow one another on a page, or null where they do not stand there exactly once. */
function numbersOf(page: KeptPage | undefined, words: string): readonly number[] | null {
  const wanted = words.split(' ')
  const texts = (page?.words ?? []).map(({ text }) => text.replace(/[.,;:]+$/, ''))
  const starts = texts.flatMap((_, n) => (wanted.every((word, k) => texts[n + k] === word) ? [n] : []))
  const [start] = starts
  return start === undefined || starts.length > 1 ? null : wanted.map((_, k) => start + k)
}
