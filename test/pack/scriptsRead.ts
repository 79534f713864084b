import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text without the characters that only tell a program something: readers keep or drop them as they like. */
export const seen = (text: string): string => text.normalize('NFC').replace(/\p{Cf}/gu, '')

export type Element = { readonly tag: string; readonly actual?: string; readonly lang?: string; readonly alt?: string }

/** Every element of a file's structure, wherever it stands, with what it says of itself. */
export async function elementsOf(bytes: Uint8Array): Promise<readonly Element[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const words = (dictionary: PDFDict, key: string) => {
    const value = dictionary.lookup(PDFName.of(key))
    return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined
  }
  return document.context.enumerateIndirectObjects().flatMap(([, found]) => {
    if (!(found instanceof PDFDict)) return []
    const tag = found.lookup(PDFName.of('S'))
    if (!(tag instanceof PDFName) || !found.has(PDFName.of('P'))) return []
    const [actual, lang, alt] = [words(found, 'ActualText'), words(found, 'Lang'), words(found, 'Alt')]
    return [{ tag: tag.decodeText(), actual, lang, alt }]
  })
}

/** How many glyphs a file draws, and how many of them are glyph 0, the box for what a font lacks. */
export async function glyphsOf(bytes: Uint8Array): Promise<{ readonly all: number; readonly boxes: number }> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const document = await task.promise
  let all = 0
  let boxes = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.showText) continue
      const shown: unknown[] = argsArray[index][0]
      const codes = shown.flatMap((glyph) =>
        typeof glyph === 'object' && glyph !== null ? [Reflect.get(glyph, 'originalCharCode')] : [],
      )
      all += codes.length
      boxes += codes.filter((code) => code === 0).length
    }
  }
  await task.destroy()
  return { all, boxes }
}

/** A file's words as pdftotext reads them. */
export function popplerWords(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'words-')), 'pack.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
}
