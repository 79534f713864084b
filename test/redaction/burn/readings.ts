import { inflateSync } from 'node:zlib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page as pdf.js reads it, in the order of its content. */
export const pagesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const task = getDocument({ data: bytes.slice(), disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages
}

/** Every way of reading a file that needs nothing but Node: its pages, its bytes, and each of its streams unpacked. */
export const readingsOf = (bytes: Uint8Array, pages: readonly string[]): readonly string[] => {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  const streams = Array.from(text.matchAll(/stream\r?\n/g), ({ index, 0: word }) => {
    try {
      return inflateSync(raw.subarray(index + word.length), { finishFlush: 2 }).toString('latin1')
    } catch {
      return ''
    }
  })
  return [pages.join('\n'), text, raw.toString('utf8'), raw.toString('utf16le'), ...streams]
}

/** How many of the words stand in a text in their order, 0 to 1. */
export const inOrderShare = (words: string, text: string): number => {
  const wanted = wordsOf(words)
  if (wanted.length === 0) return 1
  const there = wordsOf(text)
  let row = new Array<number>(there.length + 1).fill(0)
  for (const word of wanted) {
    const next = [0]
    for (const [at, other] of there.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    }
    row = next
  }
  return (row.at(-1) ?? 0) / wanted.length
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFKC').split(/\s+/).filter(Boolean)
