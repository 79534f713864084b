import type { PackInto } from '~/app/pack/build'
import type { PackFacts, PackRecord } from '~/app/pack/facts'
import { plainColours } from '~/app/rules/themeColours'
import { accessFacts, aDecision, aDocument, aRecord, decisionFacts, objectionFacts } from './facts'
import { keptFile } from './keptFile'

/** One kind of pack that the product makes, and how it is set. */
export type PackKind = {
  readonly name: string
  readonly facts: PackFacts
  readonly into?: Omit<PackInto, 'folder'>
}

const eightScripts = [
  'Siân Llŷr Ŵyn-Jones',
  'Nguyễn Thị Ánh',
  'Γιώργος Παπαδόπουλος',
  'Олександр Шевченко',
  'محمد عبد الله',
  'שרה כהן',
  'अनिता शर्मा',
  '王小明',
  '김민준',
  'さくら 田中',
  'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  'আয়েশা খাতুন',
]

const records = (count: number): readonly PackRecord[] =>
  Array.from({ length: count }, (_, index) => aRecord({ ref: `R${index + 1}`, title: `Visit ${index + 1}` }))

/** A pack of every kind that is promised: each language, reader, size of print, outcome and kind of content. */
export async function packKinds(): Promise<readonly PackKind[]> {
  const shown = await keptFile('D1', [
    { width: 595, height: 842, says: ['Notes of the visit in May', 'We met [redacted: A] at the school gate.'] },
    { width: 842, height: 595, says: [], kind: 'jpeg' },
  ])
  const document = aDocument({
    disclosed: 'part',
    letters: ['A'],
    file: shown[0]?.file ?? '',
    shown: shown.map(({ at, width, height }, page) => ({ at, page, width, height })),
  })
  const narrative = aRecord({ ref: 'R2', title: 'What the worker wrote', setAs: 'narrative' })
  const access = accessFacts({ records: [aRecord(), narrative] })
  const added = aRecord({
    fields: [
      { name: 'note', label: 'Note', segments: [{ text: 'It was ' }, { added: 'Doreen Oakes' }, { redacted: 'A' }] },
    ],
  })
  return [
    { name: 'a refusal', facts: decisionFacts({ decision: aDecision({ right: 'access', outcome: 'refused' }) }) },
    { name: 'an erasure done', facts: decisionFacts({ decision: aDecision({ right: 'erasure', outcome: 'done' }) }) },
    { name: 'a complaint', facts: decisionFacts({ decision: aDecision({ right: 'complaint', outcome: 'partly' }) }) },
    { name: 'an objection', facts: objectionFacts() },
    { name: 'nothing held', facts: accessFacts({ records: [], key: [], searches: [] }) },
    { name: 'in Welsh', facts: { ...access, language: 'cy' } },
    { name: 'for a child', facts: { ...access, audience: 'child' } },
    { name: 'for a child, in Welsh', facts: { ...access, audience: 'child', language: 'cy' } },
    { name: 'in large print', facts: { ...access, print: 'large' } },
    { name: 'in two volumes', facts: accessFacts({ records: records(60) }), into: { pagesAVolume: 25 } },
    { name: 'with pages of a document', facts: accessFacts({ documents: [document] }) },
    {
      name: 'with names in many scripts',
      facts: accessFacts({
        records: eightScripts.map((name, index) =>
          aRecord({
            ref: `R${index + 1}`,
            title: name,
            fields: [{ name: 'name', label: 'Name', segments: [{ text: `${name} (${name}) was there.` }] }],
          }),
        ),
      }),
    },
    {
      name: 'with a council\u2019s logo and colour',
      facts: access,
      into: {
        theme: {
          deep: '#0b5345',
          logo: { file: 'db/themes/wakefield/logo.png', alt: 'Three waves' },
          web: plainColours,
          footer: [],
        },
      },
    },
    {
      name: 'after a review',
      facts: {
        ...access,
        kind: 'difference',
        earlier: { version: 1, releasedOn: '2026-10-01' },
        why: 'She has agreed.',
        records: [added],
      },
    },
  ]
}
