import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoFamily } from '~/app/rules/demoFamily'
import { said } from './packsPrograms'
import type { Reading } from './packsReadings'

/** What a pack must not show: each hidden passage, and each word of it that nothing else in the pack may say. */
export type Secrets = { readonly passages: readonly string[]; readonly telling: readonly string[] }

/**
 * The secrets of a controller's invented family, in its records and in its documents. A word tells if it stands nowhere
 * in what may be shown: the sources and documents with the hidden passages cut out, the request, the register, and the
 * portal's own words.
 */
export function secretsOf(controller: string, { hides, documents, asks, subject }: DemoFamily): Secrets {
  const passages = [...hides, ...documents.flatMap((document) => document.hides)].map((hide) => hide.words)
  const folder = join('db/demo', controller, 'sources')
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const sent = documents.map((document) => wordsSent(controller, document))
  const shown = passages.reduce((left, passage) => left.replaceAll(passage, ' '), [...sources, ...sent].join('\n'))
  const templates = readdirSync('templates/pack/en').map((name) => join('templates/pack/en', name))
  const ours = [`db/registers/${controller}.yaml`, ...templates, 'db/exemptions/exemptions.json']
  const mayStand = new Set(
    [shown, asks, JSON.stringify(subject), ...ours.map((file) => readFileSync(file, 'utf8'))].flatMap(wordsIn),
  )
  const telling = passages.flatMap(wordsIn).filter((word) => word.length > 3 && !mayStand.has(word))
  return { passages, telling: [...new Set(telling)] }
}

type Sent = DemoFamily['documents'][number]

/** The words of a document that may be shown, in the pieces that line ends and hidden passages leave, in their order. */
export const shownPieces = (controller: string, document: Sent): readonly string[] => {
  const hidden = document.hides.map(({ words }) => words)
  const left = hidden.reduce((text, passage) => text.replaceAll(passage, '\n'), wordsSent(controller, document))
  return left.split('\n').filter((piece) => squash(piece) !== '')
}

const wordsSent = (controller: string, { file }: Sent): string =>
  said('pdftotext', '-raw', join('db/demo', controller, 'documents', file), '-')

/** Every secret that a reading holds. The words of columns side by side may run together, so words count one by one. */
export function leaks({ passages, telling }: Secrets, { of, text }: Reading): readonly string[] {
  if (of === 'bytes') return passages.filter((passage) => bytesHold(text, passage))
  const squashed = squash(text)
  const words = new Set(wordsIn(text))
  return [
    ...passages.filter((passage) => squashed.includes(squash(passage))),
    ...telling.filter((word) => words.has(word)),
  ]
}

// A name or a phrase in the clear, in UTF-16 (which puts a zero byte in each letter), or written out in hex.
function bytesHold(bytes: string, passage: string): boolean {
  const lower = bytes.toLowerCase()
  const words = passage.toLowerCase()
  const wide = [...passage].map((letter) => `\0${letter}`).join('')
  const inHex = [passage, wide].map((form) => Buffer.from(form, 'latin1').toString('hex'))
  return (
    [lower, lower.replaceAll('\0', '')].some((text) => text.includes(words)) || inHex.some((hex) => lower.includes(hex))
  )
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Letters and digits alone: what stands between them may be a line end, a hyphen or a gap. */
export const squash = (text: string): string => wordsIn(text).join('')
