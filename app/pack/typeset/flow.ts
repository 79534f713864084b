import type { Line } from './lines'
import { page } from './style'

/** One thing to draw, or to say about the structure. Places are in points from the top left of the page. */
export type Op =
  | { readonly op: 'page' }
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
  | { readonly op: 'aside'; readonly x: number; readonly y: number; readonly line: Line }
  | { readonly op: 'place'; readonly name: string; readonly title: string; readonly level: 1 | 2; readonly y: number }
  /** A line of the contents: its page is known only when all is laid out. */
  | {
      readonly op: 'entry'
      readonly of: number
      readonly name: string
      readonly x: number
      readonly y: number
      readonly right: number
      readonly line: Line
    }

/** The page being filled: how far down it is, and what has been put on it so far. */
export type Flow = {
  readonly ops: readonly Op[]
  y: () => number
  room: () => number
  down: (by: number) => void
  /** Space that is not wanted at the top of a page. */
  gap: (by: number) => void
  newPage: () => void
  put: (op: Op) => void
  open: (parent: number, tag: string, scope?: string) => number
  close: (id: number) => void
}

/** The whole document's own element. */
export const root = 0

export const startFlow = (): Flow => {
  const ops: Op[] = []
  let y = page.top
  let ids = root
  return {
    ops,
    y: () => y,
    room: () => page.height - page.bottom - y,
    down: (by) => {
      y += by
    },
    gap: (by) => {
      if (y > page.top) y += by
    },
    newPage: () => {
      ops.push({ op: 'page' })
      y = page.top
    },
    put: (op) => {
      ops.push(op)
    },
    open: (parent, tag, scope) => {
      ids += 1
      ops.push({ op: 'open', id: ids, parent, tag, scope })
      return ids
    },
    close: (id) => {
      ops.push({ op: 'close', id })
    },
  }
}
