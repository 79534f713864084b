import { readdirSync, readFileSync } from 'node:fs'
import type { Kind } from '~/app/redaction/find/text/hit'

export type Label = { readonly start: number; readonly end: number; readonly kind: Kind }
export type Sentence = { readonly text: string; readonly labels: readonly Label[]; readonly file: string }

const folder = new URL('./corpus/', import.meta.url)

const kinds: Readonly<Record<string, Kind>> = {
  nhs: 'nhs-number',
  nino: 'national-insurance',
  upn: 'upn',
  uln: 'uln',
  phone: 'telephone',
  email: 'email',
  postcode: 'postcode',
  address: 'address',
  dob: 'date-of-birth',
  sort: 'sort-code',
  account: 'account-number',
  vehicle: 'vehicle',
  passport: 'passport',
  driving: 'driving-licence',
  ref: 'reference',
  url: 'url',
  ip: 'ip-address',
  person: 'person',
}

/** The sentences written for these tests, one a line: `The number is {nhs|999 123 4567}.`, with `\n`, `\t` and `\uXXXX`. */
export const readSentences = (): readonly Sentence[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => ({ ...read(unescaped(line)), file })),
    )

const unescaped = (line: string): string =>
  line
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function read(line: string): { text: string; labels: readonly Label[] } {
  const labels: Label[] = []
  let text = ''
  let at = 0
  for (const found of line.matchAll(/\{(\w+)\|([^}]*)\}/g)) {
    const [whole, short = '', words = ''] = found
    const kind = kinds[short]
    if (!kind) throw new Error(`There is no label '${short}'.`)
    text += line.slice(at, found.index)
    labels.push({ start: text.length, end: text.length + words.length, kind })
    text += words
    at = found.index + whole.length
  }
  return { text: text + line.slice(at), labels }
}
