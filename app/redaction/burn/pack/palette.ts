import { type Picture, wholePixels } from '../../engine/picture'

/** Up to 256 colours, and for each cell of the net the number that it is drawn in. */
export type Palette = { readonly colours: Uint8Array; readonly numberOf: Uint8Array }

// A net of 32 shades of each of red, green and blue. Its first cell is ink, its last one paper.
const cells = 32_768
const ink = 0
const paper = cells - 1
const most = 256
// A page may lose so many of its pixels to a neighbouring colour; past it, it is a photograph.
const mostApproximate = 0.01

/** The colours of a page that has few, null for one that has many. Ink is pure black in it and paper pure white. */
export const fewColours = (picture: Picture): Palette | null => {
  const { counts, sums } = counted(picture)
  const used = Array.from(counts.keys()).filter((cell) => cell !== ink && cell !== paper && (counts[cell] ?? 0) > 0)
  used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const chosen = [ink, paper, ...used.slice(0, most - 2)]
  const others = used.slice(most - 2)
  const approximate = others.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0)
  if (approximate > (picture.pixels.length / 4) * mostApproximate) return null
  const colours = new Uint8Array(chosen.length * 3).fill(255, 3, 6)
  const numberOf = new Uint8Array(cells)
  for (const [number, cell] of chosen.entries()) {
    numberOf[cell] = number
    if (number < 2) continue
    for (let c = 0; c < 3; c += 1) colours[number * 3 + c] = Math.round((sums[cell * 3 + c] ?? 0) / (counts[cell] ?? 1))
  }
  for (const cell of others) numberOf[cell] = nearest(chosen, cell)
  return { colours, numberOf }
}

/** Each pixel as the number of its colour. */
export const inPalette = (picture: Picture, { numberOf }: Palette): Uint8Array => {
  const rows = new Uint8Array(picture.width * picture.height)
  for (const [at, pixel] of wholePixels(picture).entries()) rows[at] = numberOf[cellOf(pixel)] ?? 0
  return rows
}

const counted = (picture: Picture) => {
  const counts = new Uint32Array(cells)
  const sums = new Float64Array(cells * 3)
  for (const pixel of wholePixels(picture)) {
    const cell = cellOf(pixel)
    counts[cell] = (counts[cell] ?? 0) + 1
    if (cell === paper) continue
    sums[cell * 3] = (sums[cell * 3] ?? 0) + ((pixel >> 16) & 0xff)
    sums[cell * 3 + 1] = (sums[cell * 3 + 1] ?? 0) + ((pixel >> 8) & 0xff)
    sums[cell * 3 + 2] = (sums[cell * 3 + 2] ?? 0) + (pixel & 0xff)
  }
  return { counts, sums }
}

const cellOf = (pixel: number): number => ((pixel >> 9) & 0x7c00) | ((pixel >> 6) & 0x3e0) | ((pixel >> 3) & 0x1f)

const nearest = (chosen: readonly number[], cell: number): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [number, other] of chosen.entries()) {
    const apart = shadesApart(cell, other, 10) + shadesApart(cell, other, 5) + shadesApart(cell, other, 0)
    if (apart < least) [best, least] = [number, apart]
  }
  return best
}

const shadesApart = (a: number, b: number, shift: number): number => (((a >> shift) & 31) - ((b >> shift) & 31)) ** 2
