import { readKeptPage } from '~/app/redaction/burn/keptPages'
import type { Theme } from '~/app/rules/theme'
import { compose } from './compose'
import type { PackFacts } from './facts'
import { fill } from './typeset/blanks'
import { startDrawing } from './typeset/draw'
import type { Op } from './typeset/flow'
import { layOut } from './typeset/layout'
import { readWords } from './typeset/pen'
import { resting } from './typeset/resting'
import { startRuler } from './typeset/ruler'
import { sheetFor } from './typeset/style'
import { newDocument, startVolume } from './typeset/volumeFile'
import type { PackWords } from './words'

export type Previewed = {
  /** A PDF that has this page alone. */
  readonly bytes: Uint8Array
  /** Which page of those bytes it is, from 0. */
  readonly page: number
  /** How many pages the answer has; null where the layout did not come to its end. */
  readonly pages: number | null
  /** The words of the page, a line or a paragraph each. */
  readonly words: readonly string[]
}

type Wanted = {
  /** Counted from 1, as the pages of the answer are. */
  readonly page: number
  readonly theme?: Theme | undefined
}

/**
 * One page of an answer as it would be built now, for staff to look at before it is: laid out no further than that page,
 * of which alone anything is drawn. The contents lead to no pages and the foot says no total, which nobody knows yet.
 * Null where the answer has no such page. Throws where a kept page can't be read, and a WordsFault where words lack a fact.
 */
export const previewPage = async (
  facts: PackFacts,
  words: PackWords,
  { page, theme }: Wanted,
): Promise<Previewed | null> => {
  const tree = compose(facts, words)
  const { footer, noWords } = tree.furniture
  const { reference, builtOn, print } = facts
  const sheet = sheetFor({ print, theme })
  const { ruler, measureWith } = startRuler()
  const doc = newDocument({ title: reference, builtOn, language: facts.language === 'cy' ? 'cy' : 'en-GB' })
  measureWith(doc)
  const parts: Uint8Array[] = []
  const drawing = startDrawing({
    sheet,
    ruler,
    counted: { pages: 1, volumes: [{ pages: 1, first: 1 }], places: new Map() },
    openVolume: () => startVolume(doc, (bytes) => parts.push(bytes)),
    words: {
      foot: () => fill(footer, { reference, page, pages: '…' }),
      inVolume: () => '',
      noWords: (title) => fill(noWords, { title }),
    },
    onPage: () => {},
  })
  const only = startOnly(page, drawing.take)
  await resting(layOut(tree, { sheet, ruler, reference, put: only.take }), only.isOver)
  if (!only.isFound()) return null
  drawing.end()
  return { bytes: Buffer.concat(parts), page: 0, pages: only.isOver() ? null : only.pages(), words: only.words() }
}

/** Lets one page of what is laid out through, with the elements that are open where it begins. */
const startOnly = (wanted: number, put: (op: Op) => void) => {
  const open = new Map<number, Op>()
  const read = startReading()
  let page = 0
  return {
    pages: () => page,
    isFound: () => page >= wanted,
    isOver: () => page > wanted,
    words: read.words,
    take: (op: Op): void => {
      if (op.op === 'page') page += 1
      if (op.op === 'page' && page === wanted) {
        put({ op: 'volume', volume: 1 })
        put(op)
        for (const one of open.values()) put(one)
        return
      }
      if (page === wanted && op.op !== 'volume') {
        read.take(op)
        put(withoutPage(op))
      }
      if (op.op === 'open') open.set(op.id, op)
      if (op.op === 'close') open.delete(op.id)
    },
  }
}

const withoutPage = (op: Op): Op =>
  op.op === 'entry' ? { op: 'line', of: op.of, x: op.x, y: op.y, line: op.line } : op

/** Gathers what a page says: the lines of one element are one paragraph. */
const startReading = () => {
  const said: { readonly of: number | null; text: string }[] = []
  const say = (of: number | null, text: string) => {
    const last = said.at(-1)
    if (last && of !== null && last.of === of) last.text += ` ${text}`
    else said.push({ of, text })
  }
  return {
    words: () => said.map(({ text }) => text).filter((text) => text.trim() !== ''),
    take: (op: Op): void => {
      if (op.op === 'line' || op.op === 'entry') say(op.of, readWords(op.line))
      if (op.op === 'kept') {
        for (const lines of readKeptPage(op.block.file, op.block.at).paragraphs)
          say(null, lines.map((line) => line.map(({ text }) => text).join(' ')).join(' '))
      }
    },
  }
}
