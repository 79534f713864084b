import { z } from 'zod'
import type { Desk } from '~/app/desk.server'
import type { BuiltPack } from '~/app/pack/build'
import type { PackFacts } from '~/app/pack/facts'
import { readKeptPage } from '~/app/redaction/burn/keptPages'
import type { Gathered } from '../packing/gathered.server'

/** Keeps the files of an answer and what it says, all of them or none. `remove` takes them away again. */
export async function keepAnswer(
  desk: Desk,
  { built, gathered }: { readonly built: BuiltPack; readonly gathered: Gathered },
) {
  const blobs: string[] = []
  const remove = async () => {
    for (const blob of blobs) await desk.blobs.remove(blob)
  }
  try {
    const files = []
    for (const { path, ...file } of built.files) {
      const blob = await desk.blobs.keepFile(path)
      blobs.push(blob)
      files.push({ ...file, blob })
    }
    const factsBlob = await desk.blobs.keep(Buffer.from(JSON.stringify(said(gathered))))
    blobs.push(factsBlob)
    return { files, factsBlob, remove }
  } catch (fault) {
    await remove()
    throw fault
  }
}

/** What an answer says, as it is kept: nothing that it hides, and no file of this machine. */
export type Said = {
  readonly facts: PackFacts
  /** The record or the document of the store that stands under a reference. */
  readonly keys: Readonly<Record<string, string>>
  /** Every mark that stood, on records and on pages. */
  readonly marks: readonly string[]
  /** The words that are still to be read on the pages of its documents. */
  readonly pages: Readonly<Record<string, readonly string[]>>
}

function said({ facts, keys, marks }: Gathered): Said {
  const documents = 'documents' in facts ? facts.documents : []
  const pages = documents.map(({ ref, file, shown }): readonly [string, readonly string[]] => [
    ref,
    file === undefined ? [] : shown.map(({ at }) => wordsOn(file, at)),
  ])
  const bare = 'documents' in facts ? { ...facts, documents: documents.map(({ file: _, ...rest }) => rest) } : facts
  return { facts: bare, keys: Object.fromEntries(keys), marks, pages: Object.fromEntries(pages) }
}

const wordsOn = (file: string, at: number): string =>
  readKeptPage(file, at)
    .paragraphs.map((lines) => lines.map((line) => line.map(({ text }) => text).join(' ')).join(' '))
    .join('\n')

// What was kept was made here, of the same types: only that it is whole is looked at.
const Kept = z.object({
  facts: z.custom<PackFacts>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  keys: z.record(z.string(), z.string()),
  marks: z.array(z.string()),
  pages: z.record(z.string(), z.array(z.string())),
})

/** What an answer said, by the file it was kept in. */
export const readSaidIn = async (desk: Desk, blob: string): Promise<Said> =>
  Kept.parse(JSON.parse((await desk.blobs.read(blob)).toString('utf8')))
