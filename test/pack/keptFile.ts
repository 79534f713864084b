import { mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { PageBlock } from '~/app/pack/tree'
import { keepPages } from '~/app/redaction/burn/keptPages'

export type Kept = {
  readonly width: number
  readonly height: number
  /** Its words, a paragraph each; none where nothing could be read. */
  readonly says: readonly string[]
  readonly kind?: 'png' | 'jpeg'
}

/** Pages kept in a file as a burned document's are, and the blocks that show them. */
export const keptFile = async (title: string, pages: readonly Kept[]): Promise<readonly PageBlock[]> => {
  const file = join(await mkdtemp(join(tmpdir(), 'portal-kept-')), 'pages')
  const handle = await open(file, 'w')
  const keeper = keepPages(handle)
  for (const [page, { width, height, says, kind = 'png' }] of pages.entries()) {
    const grey = sharp({ create: { width: 20, height: 30, channels: 3, background: '#dddddd' } })
    const bytes = kind === 'png' ? await grey.png().toBuffer() : await grey.jpeg().toBuffer()
    const paragraphs = says.map((text, line) => [
      text
        .split(' ')
        .map((word, at) => ({ text: word, x: 20 + at * 40, y: 40 + line * 20, width: 36, size: 12, turn: 0 })),
    ])
    const black = [{ left: 10, top: 10, right: 60, bottom: 20 }]
    await keeper.keep({ page, width, height, picture: { kind, bytes }, black, paragraphs, hidden: [], marks: [] })
  }
  await handle.close()
  return keeper.kept.map((kept, page) => ({ kind: 'page', title: `${title}, page ${page + 1}`, file, ...kept }))
}
