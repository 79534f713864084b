import type { Theme } from '~/app/rules/theme'
import type { Tree } from './tree'
import { fill } from './typeset/blanks'
import { startDrawing } from './typeset/draw'
import type { Op } from './typeset/flow'
import { layOut } from './typeset/layout'
import { resting } from './typeset/resting'
import { startRuler } from './typeset/ruler'
import { type Print, sheetFor } from './typeset/style'
import { newDocument, startVolume } from './typeset/volumeFile'
import { countVolumes, inOneVolume } from './typeset/volumePasses'

export type TypesetOptions = {
  readonly title: string
  /** `YYYY-MM-DD`: the only date in the file, so that the same tree makes the same bytes. */
  readonly builtOn: string
  readonly reference: string
  readonly language: 'en-GB' | 'cy'
  readonly print: Print
  readonly theme?: Theme
  /** 1,000 where nothing is said, 3 at least. */
  readonly pagesAVolume?: number
  /** Told after each page, with how many there will be. */
  readonly onPage?: (done: number, total: number) => void
}

/** Where a volume's bytes go, in order, as they come. Volumes count from 1. */
export type OpenVolume = (volume: number) => { readonly write: (bytes: Uint8Array) => void }

export type Typeset = {
  readonly pages: number
  /** `first`: the running number of its first page. */
  readonly volumes: readonly { readonly pages: number; readonly first: number }[]
  /** Where each page of a burned document came to stand. */
  readonly shown: readonly {
    readonly file: string
    readonly at: number
    readonly volume: number
    /** From 0 in its volume. */
    readonly page: number
    /** How high the strip under its picture is, in points. */
    readonly below: number
  }[]
}

/**
 * A tree as tagged PDFs, built to PDF/UA-1 and PDF/A-3a (no outside validator has seen them): language, title, structure,
 * bookmarks, contents, embedded fonts, one revision each. The same tree and options make the same bytes. The tree is gone
 * through twice or three times; no more of it is held than one volume's worth. Throws where a kept page can't be read or
 * a byte can't be written.
 */
export const typeset = async (tree: Tree, options: TypesetOptions, open: OpenVolume): Promise<Typeset> => {
  const { reference, pagesAVolume = 1000 } = options
  if (pagesAVolume < 3) throw new RangeError('A volume has three pages at least')
  const sheet = sheetFor(options)
  const { ruler, measureWith } = startRuler()
  const layout = { sheet, ruler, reference }
  const startDocument = () => {
    const doc = newDocument(options)
    measureWith(doc, false)
    return doc
  }
  const short = await inOneVolume(tree, layout, { most: pagesAVolume, startDocument })
  if (!short) measureWith()
  const counted = short?.counted ?? (await countVolumes(tree, layout, pagesAVolume))
  const { pages, volumes } = counted
  const { footer, volumeTitle, inVolume, noWords } = tree.furniture
  const drawing = startDrawing({
    ...layout,
    counted,
    openVolume: (volume) => {
      const title = `${options.title}, ${fill(volumeTitle, { volume, volumes: volumes.length })}`
      const doc = short?.doc ?? newDocument({ ...options, title })
      measureWith(doc, !short)
      return startVolume(doc, open(volume).write)
    },
    words: {
      foot: (page) => fill(footer, { reference, page, pages }),
      inVolume: (volume) => fill(inVolume, { volume }),
      noWords: (title) => fill(noWords, { title }),
    },
    onPage: (done) => options.onPage?.(done, pages),
  })
  const again = { ...layout, put: drawing.take, volumes: { most: pagesAVolume, known: counted } }
  await resting(short ? taking(short.ops, drawing.take) : layOut(tree, again))
  return { pages, volumes, shown: drawing.end() }
}

const aFew = 16

function* taking(ops: readonly Op[], take: (op: Op) => void): Generator<void> {
  for (const [index, op] of ops.entries()) {
    take(op)
    if (index % aFew === 0) yield
  }
}
