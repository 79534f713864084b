import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type InternalSay, parseInternalWords } from '~/app/pack/sections/internal/words'

/** Reads the words of the copies that stay with the council or go to a court. Throws in plain words where they are not whole. */
export function readInternalWords(templatesDir: string): InternalSay {
  const path = join(templatesDir, 'pack', 'staff', 'internal.yaml')
  return parseInternalWords(readText(path), path)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`The file ${file} is missing or can't be read.`)
  }
}
