import { type DrawnBox, readBox, writeBox } from '../drawnBoxes'
import { sayPlace } from './boxes'

const svg = 'http://www.w3.org/2000/svg'

/** A drawn box as it stands on the picture, with the field of the form that sends it. */
export type BoxOnSheet = {
  readonly element: SVGGElement
  readonly at: () => DrawnBox
  readonly put: (box: DrawnBox) => void
  readonly remove: () => void
}

type Places = { readonly overlay: SVGSVGElement; readonly fields: HTMLElement; readonly name: string }

/** Puts a box on the picture, or takes over the field of one that came back with its form. */
export function putBox(first: DrawnBox, { overlay, fields, name }: Places, known?: HTMLInputElement): BoxOnSheet {
  const page = overlay.ownerDocument
  const { width, height } = overlay.viewBox.baseVal
  const element = page.createElementNS(svg, 'g')
  const body = page.createElementNS(svg, 'rect')
  const corner = page.createElementNS(svg, 'rect')
  const field = known ?? page.createElement('input')
  field.type = 'hidden'
  field.name = 'drawn'
  body.setAttribute('class', 'rp-sheet__box')
  corner.setAttribute('class', 'rp-sheet__corner')
  element.setAttribute('tabindex', '0')
  // Its arrow keys are its own: a screen reader must let them through.
  element.setAttribute('role', 'application')
  element.append(body, corner)
  overlay.append(element)
  if (known === undefined) fields.append(field)

  const side = width / 40
  const put = (box: DrawnBox) => {
    field.value = writeBox(box)
    place(body, [box.left * width, box.top * height, (box.right - box.left) * width, (box.bottom - box.top) * height])
    place(corner, [box.right * width - side / 2, box.bottom * height - side / 2, side, side])
    element.setAttribute('aria-label', `${name}: ${sayPlace(box)}`)
  }
  put(first)
  return {
    element,
    at: () => readBox(field.value) ?? first,
    put,
    remove: () => {
      element.remove()
      field.remove()
    },
  }
}

const place = (rect: SVGRectElement, parts: readonly number[]) => {
  for (const [index, name] of ['x', 'y', 'width', 'height'].entries())
    rect.setAttribute(name, String(parts[index] ?? 0))
}
