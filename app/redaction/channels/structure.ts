import type { ScannedFile } from '../bytes/scan'
import { tokens } from '../bytes/tokens'
import { requireDocument } from './open'
import { requireAllRead } from './strings'
import type { Channel, Finding } from './types'

const forbidden = [
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'EmbeddedFiles',
  'EmbeddedFile',
  'XFA',
  'OCProperties',
  'Launch',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Collection',
  'Encrypt',
  'PieceInfo',
  'Thumb',
  'Alternates',
]

/** How the file is built: one revision only, and nothing that runs, hides, attaches or calls out. */
export const structure: Channel = {
  name: 'structure',
  look: async (reading) => {
    requireDocument(reading.pdf)
    requireAllRead(reading.file)
    const { outside } = reading.file
    const wrong: Finding[] = []
    const note = (where: string) => wrong.push({ hidden: -1, where })
    if (count(outside, /startxref/g) !== 1) note(`${count(outside, /startxref/g)} startxref, one expected`)
    if (count(outside, /%%EOF/g) !== 1) note(`${count(outside, /%%EOF/g)} %%EOF, one expected`)
    if (!/%%EOF\s*$/.test(outside)) note('bytes after the end of the file')
    if (trailers(reading.file).some((trailer) => /\/(Prev|XRefStm)\b/.test(trailer)))
      note('an earlier revision (/Prev)')
    const names = namesIn(reading.file)
    for (const name of forbidden) if (names.has(name)) note(`/${name}`)
    return wrong
  },
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

const trailers = ({ outside, streams }: ScannedFile): readonly string[] => [
  ...Array.from(outside.matchAll(/trailer([\s\S]*?)startxref/g), (match) => match[1] ?? ''),
  ...streams.filter((stream) => /\/XRef\b/.test(stream.dictionary)).map((stream) => stream.dictionary),
]

const namesIn = ({ outside, streams }: ScannedFile): ReadonlySet<string> => {
  const objects = streams.filter((stream) => /\/ObjStm\b/.test(stream.dictionary)).map((stream) => stream.text)
  const found = Array.from(tokens([outside, ...objects].join('\n')), (token) =>
    token.kind === 'name' ? token.name : '',
  )
  return new Set(found)
}
