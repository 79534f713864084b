import type { DrawnBox } from '../drawnBoxes'
import { between, isTooSmall, moved, type Point, resized } from './boxes'
import type { BoxOnSheet } from './boxOnSheet'

type Hand = {
  readonly boxes: ReadonlyMap<Element, BoxOnSheet>
  readonly make: (box: DrawnBox) => BoxOnSheet
  readonly remove: (box: BoxOnSheet) => void
  readonly say: (words: string) => void
}

/** What is being done with the pointer: a box is drawn, moved, or changed in size by its corner. */
type Drag = { readonly box: BoxOnSheet; readonly to: (point: Point) => DrawnBox; readonly isNew: boolean }

/** A mouse or a finger draws a box on the picture, moves one that is there, or draws its corner out. */
export function moveByPointer(overlay: SVGSVGElement, { boxes, make, remove, say }: Hand): void {
  let drag: Drag | null = null
  overlay.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const from = pointOf(event, overlay)
    const group = event.target.closest('g')
    const held = group === null ? undefined : boxes.get(group)
    if (held) {
      const start = held.at()
      const change = event.target.matches('.rp-sheet__corner') ? resized : moved
      drag = { box: held, isNew: false, to: ({ x, y }) => change(start, { x: x - from.x, y: y - from.y }) }
      held.element.focus()
    } else drag = { box: make(between(from, from)), isNew: true, to: (point) => between(from, point) }
    overlay.setPointerCapture(event.pointerId)
    event.preventDefault()
  })
  overlay.addEventListener('pointermove', (event) => {
    drag?.box.put(drag.to(pointOf(event, overlay)))
  })
  const end = (event: PointerEvent) => {
    if (drag === null) return
    const { box, to, isNew } = drag
    drag = null
    const last = to(pointOf(event, overlay))
    if (isTooSmall(last) || event.type === 'pointercancel') {
      if (isNew) remove(box)
      return
    }
    box.put(last)
    box.element.focus()
    say(isNew ? 'A box is drawn.' : 'The box is changed.')
  }
  overlay.addEventListener('pointerup', end)
  overlay.addEventListener('pointercancel', end)
}

const pointOf = (event: PointerEvent, overlay: Element): Point => {
  const { left, top, width, height } = overlay.getBoundingClientRect()
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
}
