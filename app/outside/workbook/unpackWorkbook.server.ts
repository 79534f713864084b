import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'

const entryInDirectory = 0x02014b50
const endOfDirectory = 0x06054b50

/** A workbook holds more than may be. */
export class TooLargeInside extends Error {}

/**
 * The parts of a workbook that are read, as a ZIP in which nothing is packed any more and every size is what it is: what the
 * file says of its own sizes is believed nowhere. Throws a TooLargeInside where they are more bytes than `most`, and an
 * Error for what is no ZIP (PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16).
 */
export async function unpackWorkbook(packed: Buffer, most: number): Promise<Buffer> {
  const zip = new ZipFile()
  let left = most
  for (const { name, bytes, isPacked } of partsOf(packed)) {
    if (!/\.xml(\.rels)?$/.test(name)) continue
    const part = isPacked ? inflated(bytes, left) : bytes
    left -= part.length
    if (left < 0) throw new TooLargeInside()
    zip.addBuffer(part, name, { compress: false })
  }
  zip.end()
  return buffer(zip.outputStream)
}

function* partsOf(zip: Buffer) {
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== endOfDirectory) end -= 1
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === entryInDirectory) {
    const [size, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + name),
      bytes: zip.subarray(from, from + size),
      // 0 is kept as it is.
      isPacked: zip.readUInt16LE(at + 10) !== 0,
    }
    at += 46 + name + extra + comment
  }
}

function inflated(bytes: Buffer, most: number): Buffer {
  try {
    // One more, as it may not be none: what is too long by that is found where parts are counted.
    return inflateRawSync(bytes, { maxOutputLength: most + 1 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeInside()
    throw error
  }
}
