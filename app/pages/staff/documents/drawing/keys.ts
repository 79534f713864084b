import { moved, type Point, resized, sayPlace } from './boxes'
import type { BoxOnSheet } from './boxOnSheet'

const step = 0.005
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

type Keys = {
  readonly boxes: ReadonlyMap<Element, BoxOnSheet>
  readonly remove: (box: BoxOnSheet) => void
  readonly say: (words: string) => void
}

/** Arrow keys move the box that has the focus, with Shift they change its size, Delete takes it away. */
export function moveByKeys(overlay: SVGSVGElement, { boxes, remove, say }: Keys): void {
  overlay.addEventListener('keydown', (event) => {
    const box = event.target instanceof Element ? boxes.get(event.target) : undefined
    if (box === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const by = arrows[event.key]
    if (by) {
      box.put(event.shiftKey ? resized(box.at(), by) : moved(box.at(), by))
      say(sayPlace(box.at()))
    } else if (event.key === 'Delete' || event.key === 'Backspace') remove(box)
    else return
    event.preventDefault()
  })
}
