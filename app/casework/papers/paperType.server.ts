import { open } from 'node:fs/promises'

/** The kinds of file that papers may be: how their names end, and the bytes that they begin with. */
const types = [
  { mediaType: 'application/pdf', ending: '.pdf', named: /\.pdf$/i, begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  { mediaType: 'image/jpeg', ending: '.jpg', named: /\.jpe?g$/i, begins: [[0xff, 0xd8, 0xff]] },
  {
    mediaType: 'image/png',
    ending: '.png',
    named: /\.png$/i,
    begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  },
] as const

/** What a name says that its file is, or null for a kind that isn't taken. */
export const typeNamed = (name: string) => types.find(({ named }) => named.test(name)) ?? null

/** How a file of a kind is named. */
export const endingOf = (mediaType: string): string =>
  types.find((type) => type.mediaType === mediaType)?.ending ?? '.bin'

/** True where a file is of a kind that is taken, and both its name and its content say so. */
export async function isOfItsType(path: string, name: string): Promise<boolean> {
  const type = typeNamed(name)
  if (type === null) return false
  const head = await headOf(path, 8)
  return type.begins.some((bytes) => bytes.every((byte, at) => head[at] === byte))
}

async function headOf(path: string, bytes: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
