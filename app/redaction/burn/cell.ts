import { lightness, type Picture } from '../engine/picture'
import type { Box, Space } from '../engine/space'

type On = { readonly space: Space; readonly picture: Picture }

// A rule is dark (or at least not the paper) for this share of the mark's side.
const share = 0.9

/**
 * The cell of a ruled table that a box stands in: outwards from its edges to the first rule on each side. Where
 * there is no rule on a side, to the page's edge: a mark that says "whole cell" never hides less than was asked.
 */
export const cellAround = (box: Box, { space, picture }: On): Box => {
  const across = picture.width / space.width
  const down = picture.height / space.height
  const left = clamp(Math.floor(box.left * across), picture.width - 1)
  const right = clamp(Math.ceil(box.right * across), picture.width - 1)
  const top = clamp(Math.floor(box.top * down), picture.height - 1)
  const bottom = clamp(Math.ceil(box.bottom * down), picture.height - 1)
  const isRuleAcross = (y: number) => isRule(right - left, (at) => lightness(picture, left + at, y))
  const isRuleDown = (x: number) => isRule(bottom - top, (at) => lightness(picture, x, top + at))
  return {
    left: seek(left, -1, picture.width, isRuleDown) / across,
    right: seek(right, 1, picture.width, isRuleDown) / across,
    top: seek(top, -1, picture.height, isRuleAcross) / down,
    bottom: seek(bottom, 1, picture.height, isRuleAcross) / down,
  }
}

const seek = (from: number, step: 1 | -1, length: number, isThere: (at: number) => boolean): number => {
  for (let at = from; at >= 0 && at < length; at += step) if (isThere(at)) return at
  return step === 1 ? length : 0
}

const isRule = (length: number, lightAt: (at: number) => number): boolean => {
  if (length < 2) return false
  let dark = 0
  for (let at = 0; at < length; at += 1) if (lightAt(at) < 200) dark += 1
  return dark >= length * share
}

const clamp = (at: number, most: number): number => Math.min(Math.max(at, 0), most)
