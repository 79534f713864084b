import { closeSync, openSync, readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import type { BurnedPage } from './types'

/** A page as an answer shows it: everything of a burned page but the words that its marks took. */
export type ShownPage = Omit<BurnedPage, 'hidden' | 'marks'>

/**
 * Where a page lies in the file that keeps a document's burned pages, its place in the document that was burned (from 0),
 * and its size in points.
 */
export type KeptPage = { readonly at: number; readonly page: number; readonly width: number; readonly height: number }

const box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
const word = z.object({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  size: z.number(),
  turn: z.number(),
})
const Head = z.object({
  page: z.number().int().nonnegative(),
  width: z.number().positive(),
  height: z.number().positive(),
  kind: z.enum(['png', 'jpeg']),
  /** How many bytes of picture follow. */
  picture: z.number().int().nonnegative(),
  black: z.array(box),
  paragraphs: z.array(z.array(z.array(word))),
})

/**
 * Keeps burned pages in a file, one after the other, so that an answer can set them again without opening the
 * stranger's file a second time: the length of a page's head (4 bytes), the head as JSON, the picture.
 */
export const keepPages = (file: FileHandle) => {
  const kept: KeptPage[] = []
  let at = 0
  return {
    kept,
    keep: async ({ page, width, height, picture, black, paragraphs }: BurnedPage): Promise<void> => {
      const { kind, bytes } = picture
      const head = Buffer.from(JSON.stringify({ page, width, height, kind, picture: bytes.length, black, paragraphs }))
      const length = Buffer.alloc(4)
      length.writeUInt32BE(head.length)
      kept.push({ at, page, width, height })
      for (const part of [length, head, bytes]) {
        await file.writeFile(part)
        at += part.length
      }
    },
  }
}

/** One kept page. Throws where the file is not as it was kept. */
export const readKeptPage = (file: string, at: number): ShownPage => {
  const opened = openSync(file, 'r')
  try {
    const take = (from: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length)
      if (readSync(opened, bytes, 0, length, from) !== length) throw new Error('A kept page ends too soon')
      return bytes
    }
    const length = take(at, 4).readUInt32BE()
    const { kind, picture, ...head } = Head.parse(JSON.parse(take(at + 4, length).toString()))
    return { ...head, picture: { kind, bytes: take(at + 4 + length, picture) } }
  } finally {
    closeSync(opened)
  }
}
