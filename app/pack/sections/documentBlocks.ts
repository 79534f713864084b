import { sayDate } from '../dates'
import type { PackDocument } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, paragraph } from '../tree'
import type { Say } from '../words'
import type { DisclosedFacts } from './parts'
import { sayPages } from './sums'

/** A document: what it is, what there is of it here, and its burned pages, each a page of the answer. */
export function* documentBlocks(document: PackDocument, facts: DisclosedFacts, say: Say): Generator<Block> {
  const { ref, date, source, pages, file, shown, disclosed } = document
  const quote = quotedFor(facts)
  const about = { source: quote.blank(source), pages: sayPages(say, pages) }
  yield heading(2, say('documents.caption', { ref, title: document.title }))
  yield paragraph(
    ...quote.sentence(
      date === undefined
        ? say('documents.about', about)
        : say('documents.about.dated', { ...about, day: sayDate(say, date) }),
    ),
  )
  for (const sentence of whatIsHere(document, say)) yield paragraph(sentence)
  if (disclosed === 'withheld' || disclosed === 'apart' || file === undefined) return
  for (const { at, page, width, height } of shown) {
    const title = say('documents.page', { ref, page: page + 1, pages })
    yield { kind: 'page', title, file, at, width, height }
  }
}

function whatIsHere({ disclosed, leftOut }: PackDocument, say: Say): readonly string[] {
  if (disclosed === 'withheld') return [say('documents.withheld')]
  if (disclosed === 'apart') return [say('documents.apart')]
  return leftOut === 0 ? [] : [say('documents.leftOut', { pages: sayPages(say, leftOut) })]
}
