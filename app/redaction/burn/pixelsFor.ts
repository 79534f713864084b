import type { Space } from '../engine/space'
import { dotsPerInch, fewestDots, leastSide, mostPixels, mostSide } from './limits'
import type { Refusal } from './types'

export type Size = { readonly width: number; readonly height: number }

/** In how many pixels a page is drawn; refuses a page that has no size or is too large to be drawn legibly. */
export const pixelsFor = ({ width, height }: Space): Size | { readonly refused: Refusal } => {
  if (!(width >= leastSide && height >= leastSide)) return { refused: 'page-without-size' }
  if (!(width <= mostSide && height <= mostSide)) return { refused: 'page-too-large' }
  const dots = Math.min(dotsPerInch, 72 * Math.sqrt(mostPixels / (width * height)))
  if (dots < fewestDots) return { refused: 'page-too-large' }
  return { width: Math.max(1, Math.ceil((width * dots) / 72)), height: Math.max(1, Math.ceil((height * dots) / 72)) }
}
