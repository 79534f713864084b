import { openReader } from '../burn/read/reader'
import type { Refused } from '../burn/types'
import { type Lie, spaceFor } from '../engine/space'
import type { LookedAt } from '../threads/lookWorker'
import { type Pool, sharing } from '../threads/pool'
import { fromPicture } from './page/fromPicture'
import type { PageWord, Suggestion } from './suggestion'
import type { CasePeople } from './text/people/casePeople'

/** What was found on one page, counted from 0: how it lies, its words, and what a person should decide on. */
export type FoundPage = {
  readonly page: number
  readonly lie: Lie
  readonly words: readonly PageWord[]
  readonly suggestions: readonly Suggestion[]
}

/**
 * Looks through a document page by page and suggests what may have to be hidden; nothing is hidden by it. A page that is
 * one picture without words is read first. Ends with a refusal where a page can't be read.
 */
export async function* findInDocument(
  bytes: Uint8Array,
  { pool, people }: { readonly pool: Pool; readonly people?: CasePeople | undefined },
): AsyncGenerator<FoundPage, Refused | null> {
  const document = sharing(bytes)
  const looked = await pool.survey(document)
  if ('refused' in looked) return looked
  const ask = (index: number) => pool.look(document, { index, unit: looked.units.get(index) ?? 1, people })
  const ahead: Promise<LookedAt | Refused>[] = []
  const reader = openReader()
  try {
    for (let index = 0; index < looked.pages; index += 1) {
      while (ahead.length < pool.threads * 2 && index + ahead.length < looked.pages)
        ahead.push(ask(index + ahead.length))
      const found = await ahead.shift()
      if (found === undefined || 'refused' in found) return found ?? { refused: 'page-unreadable', page: index }
      const { toRead, ...page } = found
      if (toRead === null) yield { page: index, ...page }
      else {
        const read = await reader.read(toRead.picture)
        const scale = toRead.width / spaceFor(page.lie).width
        yield { page: index, lie: page.lie, ...fromPicture({ page: index, lie: page.lie, people, read, scale }) }
      }
    }
    return null
  } finally {
    await Promise.allSettled(ahead)
    await reader.close()
  }
}
