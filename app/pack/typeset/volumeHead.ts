import type { Tree } from '../tree'
import { fill } from './blanks'
import { type Setting, setHeading, setParagraph } from './textBlocks'

/** What is known of the whole once its pages are counted. */
export type KnownPages = {
  readonly pages: number
  readonly volumes: readonly { readonly pages: number; readonly first: number }[]
}

type VolumeHead = {
  readonly volume: number
  readonly reference: string
  readonly furniture: Tree['furniture']
  /** Absent while the pages are being counted: the words then only take their room. */
  readonly known: KnownPages | undefined
  /** The section that is open, and the heading under which it goes on, if it was parted in its midst. */
  readonly goesOn: { readonly section: string; readonly under: string | undefined }
}

/** The page that heads every volume but the first: which it is, and what it goes on with. */
export const setVolumeHead = (
  { flow, ruler, parent }: Setting,
  { volume, reference, furniture, known, goesOn }: VolumeHead,
): void => {
  const { pages, first } = known?.volumes[volume - 1] ?? { pages: 1, first: 1 }
  const counts = { volume, volumes: known?.volumes.length ?? volume, from: first, to: first + pages - 1 }
  const words = { ...counts, reference, pages: known?.pages ?? 1 }
  const within = { flow, ruler, parent: flow.open(parent, 'Sect') }
  setHeading(within, { level: 1, text: fill(furniture.volumeTitle, words), name: `volume-${volume}` })
  setParagraph(within, [fill(furniture.volumeAbout, words)])
  // Without it a heading of the third level could follow one of the first.
  if (goesOn.section !== '') flow.put({ op: 'place', title: goesOn.section, level: 1, y: flow.y() })
  if (goesOn.under !== undefined) setHeading(within, { level: 2, text: goesOn.under, name: `volume-${volume}-goes-on` })
  flow.close(within.parent)
}
