import type { KeyEntry, PackRecord } from '~/app/pack/facts'
import type { Exemption } from '~/app/rules/exemptions'
import type { Language } from '~/app/rules/sayDay'
import { keyWordsOf } from '../keyLetters.server'

type Keyed = {
  readonly records: readonly PackRecord[]
  /** How often each exemption is used on the pages of documents. */
  readonly uses: ReadonlyMap<string, number>
  /** The exemptions of the case. */
  readonly exemptions: readonly string[]
  readonly letterOf: (exemption: string) => string
  readonly language: Language
}

/** An entry for each letter that stands in the records and the documents, in the order of the letters. */
export function packKey(
  list: readonly Exemption[],
  { records, uses: onPages, exemptions, letterOf, language }: Keyed,
): readonly KeyEntry[] {
  const uses = new Map<string, number>()
  const add = (letter: string, n: number) => uses.set(letter, (uses.get(letter) ?? 0) + n)
  for (const segment of records.flatMap((r) => r.fields.flatMap((f) => f.segments))) {
    if ('redacted' in segment) add(segment.redacted, 1)
  }
  for (const [exemption, n] of onPages) add(letterOf(exemption), n)
  const letters = new Map(exemptions.map((exemption) => [letterOf(exemption), exemption]))
  return [...letters]
    .map(([letter, exemption]) => {
      const { title, reference, plain } = keyWordsOf(list, exemption, language)
      const decidedBy = 'information governance officer'
      return { letter, reference, title, plain, decidedBy, uses: uses.get(letter) ?? 0 }
    })
    .filter((entry) => entry.uses > 0)
    .sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter))
}
