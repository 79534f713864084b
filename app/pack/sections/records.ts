import { type Block, type Inline, paragraph, type Section } from '../tree'
import type { Say } from '../words'
import { documentBlocks } from './documentBlocks'
import { type DisclosedFacts, marksIn } from './parts'
import { mark, recordBlocks, recordGroups } from './recordBlocks'

/** The records, each as its source's template says, with a mark where words were taken out; then the documents. */
export const records = (facts: DisclosedFacts, say: Say): Section => ({
  id: 'records',
  title: say('records.title'),
  startsPage: true,
  // Made anew each time it is gone through: a case may have ten thousand pages.
  blocks: { [Symbol.iterator]: () => blocksOf(facts, say) },
})

function* blocksOf(facts: DisclosedFacts, say: Say): Generator<Block> {
  if (facts.records.length + facts.documents.length === 0) yield paragraph(say('records.none'))
  if (facts.records.length > 0) {
    yield paragraph(say('records.lead'))
    yield* marksExplained(facts, say)
    const titles = new Map(facts.activities.map((activity) => [activity.id, activity.title]))
    for (const group of recordGroups(facts.records)) yield* recordBlocks(group, { facts, titles, say })
  }
  if (facts.documents.length > 0) {
    yield paragraph(say('documents.lead'))
    for (const document of facts.documents) yield* documentBlocks(document, facts, say)
  }
}

function* marksExplained(facts: DisclosedFacts, say: Say): Generator<Block> {
  if (marksIn(facts.records) > 0) {
    yield paragraph(say('records.marks'))
    yield paragraph(mark(facts.key[0]?.letter ?? 'A', say))
  }
  if (facts.kind === 'difference') {
    const example: Inline = { added: say('difference.example') }
    yield paragraph(say('difference.look'))
    yield paragraph(example)
  }
}
