import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordFiles } from '~/app/pack/wordList'
import { type PackWords, parsePackWords } from '~/app/pack/words'

/** Reads the pack's words of one language from `TEMPLATES/pack/LANGUAGE`. Throws in plain words where they are not whole. */
export function readPackWords(templatesDir: string, language: 'en' | 'cy'): PackWords {
  const folder = join(templatesDir, 'pack', language)
  return parsePackWords(
    Object.keys(wordFiles).map((name) => {
      const path = join(folder, `${name}.yaml`)
      return { name, path, text: readText(path) }
    }),
  )
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`The file ${file} is missing or can't be read.`)
  }
}
