import type { PageBlock } from '../tree'
import type { Line } from './lines'
import type { Sheet } from './style'

/** One thing to draw, or to say about the structure. Places are in points from the top left of the page. */
export type Op =
  /** A file of its own begins: what was open in the last one is closed there. */
  | { readonly op: 'volume'; readonly volume: number }
  /** What was open goes on in the new volume. */
  | { readonly op: 'resume' }
  | { readonly op: 'page'; readonly width: number; readonly height: number }
  | { readonly op: 'open'; readonly id: number; readonly parent: number; readonly tag: string; readonly scope?: string }
  | { readonly op: 'close'; readonly id: number }
  /** Words of an element, `y` at the foot of the letters. */
  | { readonly op: 'line'; readonly of: number; readonly x: number; readonly y: number; readonly line: Line }
  /** What only decorates: not part of the structure. */
  | {
      readonly op: 'fill'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: string
    }
  /** A picture, as large as it can be within its box, at the right. `alt`: what it shows, in words. */
  | {
      readonly op: 'picture'
      readonly of: number
      readonly file: string
      readonly alt: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | { readonly op: 'aside'; readonly x: number; readonly y: number; readonly line: Line }
  /** A page of a burned document, on a page of its own with a strip under it for the foot. */
  | { readonly op: 'kept'; readonly of: number; readonly block: PageBlock; readonly below: number }
  /** Where a link or a bookmark leads; a bookmark alone where it has no name. */
  | { readonly op: 'place'; readonly name?: string; readonly title: string; readonly level: 1 | 2; readonly y: number }
  /** A line of the contents: its page is known only when all is laid out. */
  | {
      readonly op: 'entry'
      readonly of: number
      readonly name: string
      readonly x: number
      readonly y: number
      readonly right: number
      /** Where words about another volume begin, if there is another. */
      readonly beside: number
      readonly line: Line
    }

/** The page being filled: how far down it is. What is put on it goes on at once. */
export type Flow = {
  readonly sheet: Sheet
  y: () => number
  room: () => number
  down: (by: number) => void
  /** Space that is not wanted at the top of a page. */
  gap: (by: number) => void
  /** Nothing, where the page has nothing on it yet. */
  newPage: () => void
  /** A page of another size, which nothing else goes on. */
  ownPage: (width: number, height: number) => void
  /** Whether the next page begins another volume. */
  volumeIsFull: () => boolean
  /** Begins another volume where this one has nearly all its pages: asked before a heading. */
  volumeMayEnd: () => void
  put: (op: Op) => void
  open: (parent: number, tag: string, scope?: string) => number
  close: (id: number) => void
}

/** The whole document's own element. */
export const root = 0

type Volumes = {
  readonly most: number
  /** Sets the page that heads a volume. `atHeading`: nothing goes on from the last one but its section. */
  readonly head: (flow: Flow, volume: number, atHeading: boolean) => void
}

// A volume this full ends at the next heading, so that little is parted in its midst.
const nearlyAll = 0.95

/** Starts a flow with its first page. Without `volumes` all goes into one. */
export const startFlow = (sheet: Sheet, put: (op: Op) => void, volumes?: Volumes): Flow => {
  const { page } = sheet
  const most = volumes?.most ?? Number.POSITIVE_INFINITY
  let y: number = page.top
  let ids = root
  let volume = 0
  let inVolume = 0
  let fresh = false
  const on = (op: Op) => {
    fresh = false
    put(op)
  }
  const turn = (width: number, height: number) => {
    inVolume += 1
    put({ op: 'page', width, height })
    y = page.top
    fresh = true
  }
  const nextVolume = (atHeading: boolean) => {
    volume += 1
    inVolume = 0
    put({ op: 'volume', volume })
    if (volume === 1 || !volumes) return
    turn(page.width, page.height)
    volumes.head(flow, volume, atHeading)
    put({ op: 'resume' })
  }
  const flow: Flow = {
    sheet,
    y: () => y,
    room: () => page.height - page.bottom - y,
    down: (by) => {
      y += by
    },
    gap: (by) => {
      if (y > page.top) y += by
    },
    newPage: () => {
      if (fresh) return
      if (inVolume >= most) nextVolume(false)
      turn(page.width, page.height)
    },
    ownPage: (width, height) => {
      if (inVolume >= most) nextVolume(false)
      turn(width, height)
      y = page.height
    },
    volumeIsFull: () => inVolume >= most,
    volumeMayEnd: () => {
      if (inVolume < most * nearlyAll) return
      nextVolume(true)
      turn(page.width, page.height)
    },
    put: on,
    open: (parent, tag, scope) => {
      ids += 1
      put({ op: 'open', id: ids, parent, tag, scope })
      return ids
    },
    close: (id) => {
      put({ op: 'close', id })
    },
  }
  nextVolume(false)
  turn(page.width, page.height)
  return flow
}
