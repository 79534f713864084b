import { readThemes } from '~/app/outside/themes.server'
import { compose } from '~/app/pack/compose'
import type { PackRecord } from '~/app/pack/facts'
import { heading, keyvalue, paragraph, type Tree } from '~/app/pack/tree'
import type { TypesetOptions } from '~/app/pack/typeset'
import { aTree } from './aTree'
import { accessFacts, aRecord, english } from './facts'
import type { ReadPdf } from './read'
import { flat, nodesOf } from './read'

/** A page to keep a picture of: the tree that it is in, how that is set, and which of its pages it is. */
export type GoldenPage = {
  readonly name: string
  readonly tree: Tree
  readonly options: Partial<TypesetOptions>
  readonly isIt: (page: ReadPdf['pages'][number], number: number) => boolean
}

const note =
  'Priya came to the door and asked for help with the rent. She said that the boiler had not worked since March. '

const records: readonly PackRecord[] = [
  aRecord(),
  aRecord({
    ref: 'R2',
    title: 'Case note, 12 April 2024',
    date: '2024-04-12',
    setAs: 'narrative',
    fields: [
      { name: 'written', label: 'Written by', segments: [{ text: 'Lead worker' }] },
      {
        name: 'note',
        label: 'Note',
        segments: [{ text: note.repeat(9) }, { redacted: 'A' }, { text: ` was there too. ${note.repeat(12)}` }],
      },
    ],
  }),
  ...Array.from({ length: 4 }, (_, index) =>
    aRecord({
      ref: `R${index + 3}`,
      title: `Visit ${index + 1}`,
      setAs: 'rows',
      source: 'Visits',
      fields: [
        { name: 'on', label: 'On', segments: [{ text: `${index + 2} May 2024` }] },
        { name: 'by', label: 'By', segments: [{ text: 'Family support worker' }] },
        { name: 'came', label: 'Who came', segments: [{ text: 'Priya and ' }, { redacted: 'A' }] },
      ],
    }),
  ),
]

const answer = compose(accessFacts({ records }), english())

const names = aTree([
  paragraph('Each name below stands as it was kept, inside an English sentence (محمد الأحمد), and in a table.'),
  heading(2, 'Siŵan Prŷs o Lŷn'),
  ...keyvalue(
    [
      ['Arabic', 'محمد الأحمد'],
      ['Urdu', 'عائشہ صدیقی'],
      ['Hebrew', 'יעקב כהן (2014)'],
      ['Devanagari', 'प्रिया शर्मा'],
      ['Bengali', 'শেখ মুজিবুর রহমান'],
      ['Gujarati', 'કિરણ પટેલ'],
      ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
      ['Tamil', 'கோபாலகிருஷ்ணன்'],
      ['Ethiopic', 'ሰላም አበበ'],
      ['Thai', 'สมชาย ใจดี'],
      ['Chinese', '王小明'],
      ['Japanese', '山田太郎 さくら'],
      ['Korean', '김철수'],
      ['Greek and Cyrillic', 'Ελένη, Жанна Щербак'],
      ['No face has it', 'A picture 👍'],
    ].map(([label = '', value = '']) => ({ label, value: [value] })),
  ),
  paragraph(
    'Shown before, ',
    { added: 'words newly shown (علي) after a review' },
    ', and ',
    { mark: '[redacted: A]' },
    '.',
  ),
  paragraph('العنوان: 12 شارع (الملك) 2024، لندن'),
])

const theme = readThemes('db/themes').get('wakefield')
const titled =
  (id: string): GoldenPage['isIt'] =>
  (page) =>
    nodesOf(page.tree, 'H1').some(({ text }) => flat(text) === answer.sections.find((one) => one.id === id)?.title)
const inAnswer = { tree: answer, options: { theme } }

/** Ten pages of fixed facts: what a change of words, of layout or of drawing does to them is seen here first. */
export const goldenPages: readonly GoldenPage[] = [
  { ...inAnswer, name: 'letter', isIt: (_, number) => number === 1 },
  { ...inAnswer, name: 'contents', isIt: ({ tree }) => nodesOf(tree, 'TOCI').some(({ text }) => text.trim() !== '') },
  { ...inAnswer, name: 'glance', isIt: titled('glance') },
  { ...inAnswer, name: 'held', isIt: titled('held') },
  { ...inAnswer, name: 'recipients', isIt: ({ text }) => text.includes('Weirdale Police') },
  { ...inAnswer, name: 'records', isIt: titled('records') },
  {
    ...inAnswer,
    name: 'narrative',
    isIt: (page, number) => !titled('records')(page, number) && page.text.split('the boiler').length > 4,
  },
  { ...inAnswer, name: 'key', isIt: titled('key') },
  { name: 'names', tree: names, options: {}, isIt: (_, number) => number === 1 },
  { name: 'large', tree: answer, options: { theme, print: 'large' }, isIt: titled('records') },
]
