import { targetsOf } from '~/app/rules/journey/request'
import type { Format, SafeContact, Wishes } from '~/app/rules/submission'
import { actingAs, rights } from '../words/sayState'
import type { CaseParts } from './casePageProps'

type Row = { readonly key: string; readonly value: string }

/** What was asked, by whom, and how they want to be answered: what staff must have before their eyes. */
export const askedRows = (parts: CaseParts): readonly Row[] => [
  ...urgent(parts.wishes),
  ...whatIsAsked(parts),
  ...whoAsks(parts),
  ...howToAnswer(parts.wishes),
  ...beside(parts),
]

function whatIsAsked({ kase, words, register }: CaseParts): readonly Row[] {
  const { right, target, restrict } = kase.received
  if (right === 'direct-marketing') return [{ key: 'Marketing to stop', value: words || 'All of it' }]
  if (right === 'objection') {
    const to = targetsOf(register).find((choice) => choice.kind === target?.kind && choice.target.id === target?.id)
    return [
      { key: 'Objects to', value: to?.label ?? '' },
      { key: 'Their situation', value: words },
      { key: 'Stop while we decide', value: restrict ? 'Yes' : 'No' },
    ]
  }
  const names = register.activities.filter((a) => kase.activities.includes(a.id)).map((a) => a.localName)
  return [
    { key: 'Services asked about', value: names.join('\n') },
    { key: 'In their words', value: words || 'Not provided' },
  ]
}

const urgent = ({ urgentWhy }: Wishes): readonly Row[] =>
  urgentWhy === null ? [] : [{ key: 'Urgent, because', value: urgentWhy }]

function whoAsks({ requester }: CaseParts): readonly Row[] {
  if (requester === null) return []
  const { name, organisation, addressLines, postcode, childView } = requester
  return [
    { key: 'Asked by', value: [name, organisation, ...(addressLines ?? []), postcode].filter(Boolean).join('\n') },
    { key: 'Acts as', value: actingAs[requester.actingAs] },
    ...(childView === null ? [] : [{ key: 'What the child thinks', value: childViews[childView] }]),
  ]
}

const childViews = {
  agrees: 'The child knows and agrees, they say',
  'not-told': 'The child has not been told',
  'too-young': 'The child is too young to understand, they say',
} as const

function howToAnswer(wishes: Wishes): readonly Row[] {
  const formats = wishes.formats.map((format) =>
    format === 'other-language' ? `${formatNames[format]}: ${wishes.formatLanguage}` : formatNames[format],
  )
  const safe = [...wishes.safe.map((each) => safeNames[each]), wishes.safeHow].filter((line) => line !== '')
  return [
    { key: 'How to answer', value: [deliveries[wishes.delivery], ...formats].join('\n') },
    ...(safe.length === 0 ? [] : [{ key: 'Safe contact', value: safe.join('\n') }]),
    ...(wishes.support === '' ? [] : [{ key: 'Help they need', value: wishes.support }]),
  ]
}

const deliveries = { download: 'Online', post: 'On paper, by post', collect: 'On paper, collected in person' } as const

const formatNames: Readonly<Record<Format, string>> = {
  'large-print': 'Large print',
  braille: 'Braille',
  audio: 'Audio',
  'easy-read': 'Easy read',
  welsh: 'In Welsh',
  'other-language': 'In another language',
}

const safeNames: Readonly<Record<SafeContact, string>> = {
  'no-post': 'Send nothing by post',
  'no-telephone': 'Do not telephone',
  'only-at': 'Only at certain times or in a certain way',
}

const beside = ({ beside: others }: CaseParts): readonly Row[] =>
  others.length === 0
    ? []
    : [
        {
          key: 'Sent with it',
          value: others.map(({ reference, right }) => `${reference} (${rights[right]})`).join('\n'),
        },
      ]
