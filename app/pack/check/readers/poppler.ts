import { findEngines } from '../../../redaction/programs/engines'
import { withPrivateFile } from '../../../redaction/programs/privateFile'
import { requireRun } from '../../../redaction/programs/run'
import type { Fault } from '../check'
import type { OpenFile } from '../open'
import { alike } from './alike'
import type { Reader } from './reader'

/** The file as poppler reads it: what it is, its fonts, and the words of each page in the order in which they are set. */
export const poppler: Reader = {
  id: 'poppler',
  title: 'poppler reads the same words from each page, and finds the same of the file',
  from: 'apt install poppler-utils',
  version: async () => (await findEngines()).poppler,
  read: (file) =>
    withPrivateFile(file.bytes, async (path) => {
      const [about, fonts, words] = await Promise.all([
        requireRun('pdfinfo', ['-enc', 'UTF-8', path]),
        requireRun('pdffonts', [path]),
        requireRun('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], { seconds: 300 }),
      ])
      return [
        ...ofFile(file, about.toString('utf8')),
        ...ofFonts(fonts.toString('utf8')),
        ...ofPages(file, words.toString('utf8')),
      ]
    }),
}

const ofFile = ({ model }: OpenFile, about: string): readonly Fault[] => {
  const told = new Map(
    Array.from(about.matchAll(/^([A-Z][\w ]*?): +(.*)$/gm), ([, name = '', value = '']) => [name, value]),
  )
  const wanted = [
    ['Tagged', 'yes'],
    ['JavaScript', 'no'],
    ['Encrypted', 'no'],
    ['Pages', String(model.pages.length)],
  ] as const
  return wanted.flatMap(([name, value]) =>
    told.get(name) === value ? [] : [{ says: `pdfinfo does not say "${name}: ${value}". Run it to see what it says.` }],
  )
}

// The last columns of pdffonts: embedded, subset, Unicode, object, generation.
const ofFonts = (fonts: string): readonly Fault[] =>
  Array.from(fonts.matchAll(/ (yes|no) +(?:yes|no) +(yes|no) +(\d+) +\d+ *$/gm)).flatMap(
    ([, isIn, isReadable, object]) => [
      ...(isIn === 'yes'
        ? []
        : [
            {
              object: Number(object),
              says: 'pdffonts finds a font that is not embedded. Put its program into the file.',
            },
          ]),
      ...(isReadable === 'yes'
        ? []
        : [
            {
              object: Number(object),
              says: 'pdffonts finds a font whose glyphs can\u2019t be read back. Give it a /ToUnicode.',
            },
          ]),
    ],
  )

const ofPages = ({ sheets }: OpenFile, words: string): readonly Fault[] => {
  const pages = words.split('\f')
  return sheets.flatMap((sheet, index) =>
    alike(sheet.words, pages[index] ?? '')
      ? []
      : [
          {
            page: sheet.number,
            says: 'pdftotext reads other words from this page than our own reader. Compare them with pdftotext -raw.',
          },
        ],
  )
}
