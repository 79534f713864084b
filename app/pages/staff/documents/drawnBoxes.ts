/** A box drawn on a page's picture: each side as a part, from 0 to 1, of the picture's width or height. */
export type DrawnBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const places = 4

/** A box as a form sends it. Its twin is `readBox`. */
export const writeBox = ({ left, top, right, bottom }: DrawnBox): string =>
  [left, top, right, bottom].map((part) => part.toFixed(places)).join(' ')

/** Reads what `writeBox` wrote; null for anything else, and for a box that is off the page or holds nothing. */
export function readBox(text: string): DrawnBox | null {
  if (!/^[01]\.\d{4}( [01]\.\d{4}){3}$/.test(text)) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = text.split(' ').map(Number)
  return left < right && top < bottom && right <= 1 && bottom <= 1 ? { left, top, right, bottom } : null
}
