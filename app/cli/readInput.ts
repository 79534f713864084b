import { readFile } from 'node:fs/promises'
import { wordsOf } from '../wordsOf'

/** The bytes of a file that was named. Throws in plain words where it can't be read. */
export const readInput = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: unknown) => {
    throw new Error(`${file} can't be read: ${wordsOf(error)}`)
  })

/** What a file of JSON says. Throws in plain words where it isn't any. */
export const readJson = (bytes: Buffer, file: string): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Error(`${file} is not JSON.`)
  }
}
