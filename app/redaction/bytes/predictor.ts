import { type Dictionary, numberOf } from './values'

/** Undoes TIFF's predictor (2) and PNG's (10 to 15): ISO 32000-1, 7.4.4.4. Throws on one that is not known. */
export const unpredicted = (bytes: Buffer, parameters: Dictionary): Buffer => {
  const predictor = numberOf(parameters.get('Predictor')) ?? 1
  if (predictor === 1) return bytes
  const colours = numberOf(parameters.get('Colors')) ?? 1
  const bits = numberOf(parameters.get('BitsPerComponent')) ?? 8
  const columns = numberOf(parameters.get('Columns')) ?? 1
  const row = Math.ceil((colours * bits * columns) / 8)
  const step = Math.max(1, Math.ceil((colours * bits) / 8))
  if (predictor === 2 && bits === 8) return tiff(bytes, row, colours)
  if (predictor < 10 || predictor > 15 || row < 1) throw new RangeError('no such predictor')
  return png(bytes, row, step)
}

const tiff = (bytes: Buffer, row: number, colours: number): Buffer => {
  const out = Buffer.from(bytes)
  for (let at = 0; at < out.length; at += 1) {
    if (at % row >= colours) out[at] = ((out[at] ?? 0) + (out[at - colours] ?? 0)) & 0xff
  }
  return out
}

const png = (bytes: Buffer, row: number, step: number): Buffer => {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = Buffer.alloc(rows * row)
  for (let line = 0; line < rows; line += 1) {
    const from = line * (row + 1)
    const to = line * row
    const kind = bytes[from] ?? 0
    const length = Math.min(row, bytes.length - from - 1)
    bytes.copy(out, to, from + 1, from + 1 + length)
    if (kind > 4) throw new RangeError('no such filter of a row')
    if (kind === 0) continue
    for (let at = 0; at < length; at += 1) {
      const left = at >= step ? (out[to + at - step] ?? 0) : 0
      const up = line > 0 ? (out[to + at - row] ?? 0) : 0
      const corner = line > 0 && at >= step ? (out[to + at - row - step] ?? 0) : 0
      const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : paeth(left, up, corner)
      out[to + at] = ((out[to + at] ?? 0) + guess) & 0xff
    }
  }
  return out
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
