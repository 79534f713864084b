import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

export type Bundled = { readonly name: string; readonly path: string }

/**
 * Puts files in one ordinary ZIP at `to`, in their order, read from disk piece by piece. The same files and day make the
 * same bytes, whatever the machine's time zone and whenever the files were written. Throws, and leaves nothing at `to`,
 * where a name would not do on every system or a file can't be read.
 */
export const bundle = async (files: readonly Bundled[], to: string, builtOn: string): Promise<void> => {
  requireNames(files.map(({ name }) => name))
  const zip = new ZipFile()
  const options = { mtime: noonOf(builtOn), mode: 0o100644, forceDosTimestamp: true }
  for (const { name, path } of files) zip.addFile(path, name, { ...options, compressionLevel: levelFor(name) })
  zip.end()
  const broken = new Promise<never>((_, refuse) => zip.once('error', refuse))
  const out = createWriteStream(to, { mode: 0o600 })
  try {
    await Promise.race([pipeline(zip.outputStream, out), broken])
  } catch (error) {
    out.destroy()
    await rm(to, { force: true })
    throw error
  }
}

// A ZIP keeps the time of day on the wall where it is made: a Date is chosen that reads noon of the day on this wall.
const noonOf = (day: string): Date => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

// Always deflated, if lightly: a file merely stored in a stream has its size behind it, which not every reader finds.
const levelFor = (name: string): number => (/\.(csv|html|json|txt)$/i.test(name) ? 6 : 1)

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Names that Windows, Macs and Linux can all write, and that no two are the same where big and small letters are one. */
const requireNames = (names: readonly string[]): void => {
  const taken = new Set<string>()
  for (const name of names) {
    const parts = name.split('/')
    const isFit = parts.every(
      (part) => /^[A-Za-z0-9][\w.-]*$/.test(part) && !part.endsWith('.') && !reserved.test(part),
    )
    if (!isFit || name.length > 120) throw new Error('A file in a bundle has a name that not every system can write')
    if (taken.has(name.toLowerCase())) throw new Error('Two files in a bundle have the same name')
    taken.add(name.toLowerCase())
  }
}
