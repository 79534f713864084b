import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { wordsOf } from '../wordsOf'

/** Throws in plain words where a file could not be written: better before the work than after. Writes nothing. */
export async function requireWritable(file: string): Promise<void> {
  const there = await stat(file).catch(() => null)
  if (there?.isDirectory()) throw new Error(`${file} is a folder. Give the name of a file.`)
  const folder = dirname(file)
  const holds = await stat(folder).catch(() => null)
  if (!holds?.isDirectory()) throw new Error(`${file} can't be written: there is no folder ${folder}.`)
  await access(there ? file : folder, constants.W_OK).catch(() => {
    throw new Error(`${file} can't be written: this user may not write there.`)
  })
}

/** Writes a file. Throws in plain words where it can't. */
export async function keepFile(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes).catch((error: unknown) => {
    throw new Error(`${file} can't be written: ${wordsOf(error)}`)
  })
}
