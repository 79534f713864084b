import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackFacts } from '~/app/pack/facts'
import { wordFiles } from '~/app/pack/wordList'
import { type PackWords, parsePackWords, type WordFile, WordsFault } from '~/app/pack/words'

/** Whose reading a pack is for: a child has sentences of their own, and adults' where those serve both. */
export type Reader = {
  readonly language: PackFacts['language']
  readonly audience: PackFacts['audience']
  /** A folder of the council's own files: `cy/letter.yaml` there stands in place of ours of that name. */
  readonly own?: string
}

export type PackWordsFor = (language: Reader['language'], audience: Reader['audience']) => PackWords

const sets = ['en', 'cy', 'en-child', 'cy-child'] as const

/**
 * Reads the pack's words for every reader, once. Throws a WordsFault with every fault of every file, ours and the
 * council's: a resident's letter is no place to find one.
 */
export function readAllPackWords(templatesDir: string, own?: string): PackWordsFor {
  const faults = own === undefined ? [] : strangersIn(own)
  const read = (language: Reader['language'], audience: Reader['audience']) => {
    try {
      return [readPackWords(templatesDir, { language, audience, own })]
    } catch (fault) {
      if (!(fault instanceof WordsFault)) throw fault
      faults.push(...fault.message.split('\n'))
      return []
    }
  }
  const words = {
    en: { adult: read('en', 'adult'), child: read('en', 'child') },
    cy: { adult: read('cy', 'adult'), child: read('cy', 'child') },
  }
  if (faults.length > 0) throw new WordsFault([...new Set(faults)].join('\n'))
  return (language, audience) => {
    const [found] = words[language][audience]
    if (found === undefined) throw new Error('No words were read for this reader')
    return found
  }
}

/** Reads the pack's words for one reader. Throws a WordsFault with every fault by file and line. */
export function readPackWords(templatesDir: string, { language, audience, own }: Reader): PackWords {
  const ours = join(templatesDir, 'pack')
  const read = (set: string) => Object.keys(wordFiles).map((name) => readFirst(name, own ? [own, ours] : [ours], set))
  const over = audience === 'child' ? read(`${language}-child`) : []
  return parsePackWords(
    read(language),
    over.filter((file) => file.text !== undefined),
  )
}

/** The first that there is of a file's places: the council's own, then ours. */
function readFirst(name: string, folders: readonly string[], set: string): WordFile {
  const files = folders.map((folder) => {
    const path = join(folder, set, `${name}.yaml`)
    return { name, path, text: readText(path) }
  })
  return (
    files.find((file) => file.text !== undefined) ?? {
      name,
      path: join(folders.at(-1) ?? '', set, `${name}.yaml`),
      text: undefined,
    }
  )
}

/** What lies in a council's folder and is never read: a name spelt wrongly must not pass for words that are in use. */
function strangersIn(own: string): string[] {
  const known = new Set<string>(
    sets.flatMap((set) => [set, ...Object.keys(wordFiles).map((n) => join(set, `${n}.yaml`))]),
  )
  try {
    return readdirSync(own, { recursive: true, encoding: 'utf8' })
      .filter((path) => !known.has(path) && !/(^|[\\/])\./.test(path))
      .map((path) => `${join(own, path)}: no words are read from here. Folders are ${sets.join(', ')}`)
      .toSorted()
  } catch {
    return [`${own}: the folder can't be read. Set PACK_TEMPLATES_DIR to a folder that this user may read`]
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new WordsFault(`${file}: can't be read`)
  }
}
