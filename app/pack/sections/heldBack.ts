import { sayPlaces } from '../counts'
import { quotedFor } from '../quoted'
import { type Block, heading, list, paragraph } from '../tree'
import type { Say } from '../words'
import { type AccessFacts, marksIn } from './parts'
import { documentsShown, sayDocuments, sayPages } from './sums'

/** What was held back of what was found, and why in general words. Nothing where nothing was found. */
export const heldBack = (facts: AccessFacts, say: Say): readonly Block[] => {
  if (facts.records.length + facts.documents.length === 0) return []
  const title = heading(2, say('letter.withheld.title'))
  if (!isAnythingHeldBack(facts)) return [title, paragraph(say('letter.withheld.none'))]
  const hides = marksIn(facts.records) > 0 || documentsShown(facts.documents, 'part').length > 0
  const whole = documentsShown(facts.documents, 'withheld').length > 0
  const quote = quotedFor(facts)
  return [
    title,
    ...list(kindsHeldBack(facts, say)),
    ...(hides ? [paragraph(say('letter.withheld.key', { key: say('key.title') }))] : []),
    ...(hides || whole ? [paragraph(say('letter.withheld.why'))] : []),
    ...(hides && !whole ? [paragraph(say('letter.withheld.onlyParts'))] : []),
    ...(facts.key.length > 0
      ? [paragraph(say('letter.withheld.reasons')), ...list(facts.key.map((entry) => [quote.words(entry.title)]))]
      : []),
  ]
}

/** Whether the person has less in the pack than was found. */
export const isAnythingHeldBack = ({ records, documents }: AccessFacts): boolean =>
  marksIn(records) > 0 || documents.some((document) => document.disclosed !== 'full' || document.leftOut > 0)

const kindsHeldBack = ({ records, documents }: AccessFacts, say: Say): readonly string[] => {
  const marks = marksIn(records)
  const leftOut = documents.reduce((sum, document) => sum + document.leftOut, 0)
  return [
    ...(marks > 0 ? [say('letter.withheld.some', { places: sayPlaces(say, marks) })] : []),
    ...(['part', 'whole', 'apart'] as const).flatMap((kind) => {
      const n = documentsShown(documents, kind === 'whole' ? 'withheld' : kind).length
      return n > 0 ? [say(`letter.withheld.${kind}`, { documents: sayDocuments(say, n) })] : []
    }),
    ...(leftOut > 0 ? [say('letter.withheld.leftOut', { pages: sayPages(say, leftOut) })] : []),
  ]
}
