import { findInBytes } from './encodings'
import { type Channel, findIn } from './types'

/** The file as it lies on the disk, nothing unpacked: what a search in any editor would find. */
export const rawBytes: Channel = {
  name: 'raw bytes',
  look: async (reading) => {
    const { outside } = reading.file
    const file = Buffer.from(reading.bytes.buffer, reading.bytes.byteOffset, reading.bytes.byteLength)
    return [
      ...findInBytes(reading, file, 'the file as it lies'),
      ...findIn(reading, outside, 'outside the streams'),
      ...findIn(reading, Buffer.from(outside, 'latin1').toString('utf8'), 'outside the streams, UTF-8'),
      ...findIn(reading, outside.replaceAll('\0', ''), 'outside the streams, UTF-16'),
    ]
  },
}
