import { inflateSync } from 'node:zlib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * A file's words by every simple reading: as it lies, each stream inflated, the strings of each stream run together, and
 * what pdf.js takes for the pages' text. A reader of its own, so that the proof is not held to itself.
 */
export const readings = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const raw = Buffer.from(bytes).toString('latin1')
  const bodies = [raw, ...streamsIn(raw)]
  const wide = bodies.flatMap((body) => [body.replaceAll('\0', ''), Buffer.from(body, 'latin1').toString('utf8')])
  return [...bodies, ...wide, ...bodies.flatMap(stringsIn), await textByPdfJs(bytes)]
}

/** Whether any reading holds the words, spaces and case apart. */
export const holds = (texts: readonly string[], words: string): boolean => {
  const wanted = bare(words)
  return texts.some((text) => bare(text).includes(wanted))
}

const bare = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\s-]/gu, '')
    .toLowerCase()

const streamsIn = (raw: string): readonly string[] =>
  Array.from(raw.matchAll(/(?<!end)stream\r?\n([\s\S]*?)\r?\nendstream/g), ([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch {
      return body
    }
  })

const stringsIn = (body: string): readonly string[] => {
  const strings = Array.from(body.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9a-fA-F\s]{2,})>/g), ([, literal, hex]) =>
    literal === undefined
      ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex')
      : Buffer.from(
          literal
            .replace(/\\\n/g, '')
            .replace(/\\([0-7]{3})/g, octal)
            .replace(/\\(.)/g, '$1'),
          'latin1',
        ),
  )
  const joined = Buffer.concat(strings).toString('latin1')
  return [joined, joined.replaceAll('\0', '')]
}

const octal = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 8))

const textByPdfJs = async (bytes: Uint8Array): Promise<string> => {
  const task = getDocument({ data: bytes.slice(), disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await task.promise
    const pages = Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    })
    return (await Promise.all(pages)).join('\n')
  } catch {
    return ''
  } finally {
    await task.destroy()
  }
}
