import { readBox } from '../drawnBoxes'
import { middle } from './boxes'
import { type BoxOnSheet, putBox } from './boxOnSheet'
import { moveByKeys } from './keys'
import { moveByPointer } from './pointer'
import { openShortcuts } from './shortcuts'

/** Lets a person draw boxes on a page's picture, by mouse, touch or keyboard. A page without a picture is left alone. */
export function startDrawing(page: Document): void {
  const sheet = page.querySelector<HTMLElement>('[data-sheet]')
  const overlay = page.querySelector<SVGSVGElement>('[data-overlay]')
  const fields = page.querySelector<HTMLElement>('[data-drawn]')
  const tools = page.querySelector<HTMLElement>('[data-tools]')
  const add = page.querySelector<HTMLElement>('[data-add-box]')
  const says = page.querySelector<HTMLElement>('[data-says]')
  if (!sheet || !overlay || !fields || !tools || !add || !says) return

  const boxes = new Map<Element, BoxOnSheet>()
  let drawn = 0
  const say = (words: string) => {
    says.textContent = words
  }
  const make = (box: Parameters<typeof putBox>[0], field?: HTMLInputElement) => {
    drawn += 1
    const made = putBox(box, { overlay, fields, name: `Box ${drawn}` }, field)
    boxes.set(made.element, made)
    return made
  }
  const remove = (box: BoxOnSheet) => {
    boxes.delete(box.element)
    box.remove()
  }

  for (const field of fields.querySelectorAll('input')) {
    const box = readBox(field.value)
    if (box) make(box, field)
  }
  add.addEventListener('click', () => {
    const box = make(middle)
    box.element.focus()
    say('A box is added in the middle of the page. Arrow keys move it, Shift and arrow keys change its size.')
  })
  moveByPointer(overlay, { boxes, make, remove, say })
  moveByKeys(overlay, {
    boxes,
    say,
    remove: (box) => {
      remove(box)
      add.focus()
      say('The box is removed.')
    },
  })
  openShortcuts(sheet)
  tools.hidden = false
}
