import { constants, crc32, deflateSync } from 'node:zlib'

type Shape = {
  readonly width: number
  readonly height: number
  /** Bits to a pixel. */
  readonly depth: 4 | 8
  /** Red, green and blue of each number, for a picture in few colours; none for one in grey. */
  readonly palette?: Uint8Array
}

/**
 * A PNG of rows that are packed already. No time, no software, no text: nothing but the picture (ISO/IEC 15948).
 * The rows are kept as they are, since filters help a page of text little and cost time.
 */
export const png = (rows: Uint8Array, { width, height, depth, palette }: Shape): Uint8Array => {
  const stride = Math.ceil((width * depth) / 8)
  const filtered = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) filtered.set(rows.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = depth
  header[9] = palette ? 3 : 0
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(filtered, { level: 5, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (name: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
