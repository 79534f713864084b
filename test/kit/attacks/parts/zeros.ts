import { constants, deflateRawSync } from 'node:zlib'

const block = 1024 * 1024

/**
 * A deflated stream of so many megabytes of noughts. One megabyte is packed and its packing repeated, so that a gigabyte
 * takes no longer to write than to copy.
 */
export const deflatedZeros = (megabytes: number): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(block), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  // Adler-32 of n noughts: the low half stays 1, the high half counts them.
  const sum = Buffer.alloc(4)
  sum.writeUInt16BE((megabytes * block) % 65_521, 0)
  sum.writeUInt16BE(1, 2)
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...Array.from({ length: megabytes }, () => packed), end, sum])
}
