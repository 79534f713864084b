import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const entryInDirectory = 0x02014b50

/** The files of a ZIP by their names, in the order of its directory (PKWARE's APPNOTE, 4.3.12 and 4.3.16). */
export function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== endOfDirectory) end -= 1
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === entryInDirectory) {
    const [packed, local] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + packed)
    // 0 is kept as it is.
    const isPacked = zip.readUInt16LE(at + 10) !== 0
    files.set(zip.toString('utf8', at + 46, at + 46 + name), isPacked ? inflateRawSync(bytes) : bytes)
    at += 46 + name + extra + comment
  }
  return files
}
