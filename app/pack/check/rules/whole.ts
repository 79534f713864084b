import { bytesOf, keysOf, listOf } from '../../../redaction/bytes/values'
import type { Check } from '../check'

export const readable: Check = {
  id: 'readable',
  title: 'Every stream of the file can be read',
  source: 'ISO 19005-3, 6.1.7',
  *run({ scanned, model }) {
    for (const fault of scanned.unread) yield { says: `${fault} Write it anew.` }
    if (model.pages.length === 0) yield { says: 'The file has no pages.' }
  },
}

export const encryption: Check = {
  id: 'encryption',
  title: 'The file is not encrypted',
  source: 'ISO 19005-3, 6.1.3; Matterhorn 26-001, 26-002',
  *run({ model }) {
    if (model.trailers.some((trailer) => trailer.has('Encrypt')))
      yield { says: 'The file is encrypted. Write it without a password.' }
  },
}

export const identity: Check = {
  id: 'identity',
  title: 'The file has an ID',
  source: 'ISO 19005-3, 6.1.3',
  *run({ model }) {
    const parts = listOf(model.follow(model.trailers.at(-1)?.get('ID')))
    if (parts.length !== 2 || parts.some((part) => !bytesOf(part)))
      yield { says: 'The trailer has no ID of two strings. Write one.' }
  },
}

export const revision: Check = {
  id: 'one revision',
  title: 'The file was written once and holds nothing of an earlier state',
  source: 'ISO 32000-1, 7.5.6; our own rule: an earlier state may hold what was taken out',
  *run({ bytes, scanned, model }) {
    const ends = timesIn(bytes, '%%EOF')
    const starts = scanned.outside.split('startxref').length - 1
    if (ends !== 1 || starts !== 1)
      yield { says: `The file ends ${ends} times and has ${starts} starts of its index. Write it whole, once.` }
    if (model.trailers.some((trailer) => trailer.has('Prev')))
      yield { says: 'The trailer leads to an earlier one. Write the file whole, once.' }
    for (const object of new Set(model.twice))
      yield { object, says: 'An object is defined more than once. Write the file whole, once.' }
  },
}

const timesIn = (bytes: Uint8Array, word: string): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + word.length)) count += 1
  return count
}

export const optional: Check = {
  id: 'optional content',
  title: 'No layer can be hidden or shown',
  source: 'ISO 19005-3, 6.9; our own rule is that a pack has none at all; Matterhorn 20-001 to 20-003',
  *run({ model }) {
    if (model.catalogue.has('OCProperties'))
      yield { says: 'The file has layers. Write what is to be seen as plain content.' }
    for (const [object, value] of model.objects) {
      if (keysOf(value).has('OC')) yield { object, says: 'An object stands in a layer. Write it as plain content.' }
    }
  },
}
