import type { Tree } from '../tree'
import type { Op } from './flow'
import { type Layout, layOut } from './layout'
import { resting } from './resting'
import { type Counted, startCount } from './volumeCount'

type Common = Pick<Layout, 'sheet' | 'ruler' | 'reference'>
type LaidOut = { readonly ops: readonly Op[]; readonly counted: Counted; readonly doc: PDFKit.PDFDocument }
type One = { readonly most: number; readonly startDocument: () => PDFKit.PDFDocument }

/** The whole pack laid out, measured with the document that it is for, where it fits into one volume; nothing as soon as it does not. */
export const inOneVolume = async (
  tree: Tree,
  layout: Common,
  { most, startDocument }: One,
): Promise<LaidOut | undefined> => {
  const doc = startDocument()
  const count = startCount()
  const ops: Op[] = []
  const put = (op: Op) => {
    count.take(op)
    if (count.pages() <= most) ops.push(op)
  }
  await resting(layOut(tree, { ...layout, put }), () => count.pages() > most)
  return count.pages() > most ? undefined : { ops, doc, counted: count.counted() }
}

/** Where everything comes to stand in volumes. Nothing that is laid out is kept. */
export const countVolumes = async (tree: Tree, layout: Common, most: number): Promise<Counted> => {
  const count = startCount()
  await resting(layOut(tree, { ...layout, put: count.take, volumes: { most, known: undefined } }))
  return count.counted()
}
