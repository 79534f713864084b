import type { Form, Step } from '~/app/rules/journey/answers'
import { choicesOf } from '~/app/rules/journey/request'
import { aRegister } from '../kit/register'
import { address, boxes, checkboxes, date, line, long, orNone, type Rows, radios, text } from './journeyRowKinds'

export const register = aRegister('trafford')
export const choices = choicesOf(register)

const [activity = ''] = choices.activities
const [target = '', other = ''] = choices.targets

const years = (from: string, to: string): Form => boxes('years', { from, to })

/** Every question of the form. A new one has to say here what it takes. */
export const rows: Readonly<Record<Step, Rows>> = {
  channel: radios('channel', ['email', 'post', 'telephone', 'counter', 'social-media']),
  received: date('received'),
  language: radios('language', ['en', 'cy']),
  rights: checkboxes('rights', [
    ...['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'direct-marketing'],
  ]),
  for: radios('for', ['me', 'child', 'other']),
  'acting-as': radios('acting-as', ['solicitor', 'attorney', 'deputy', 'advocate', 'someone-else']),
  'child-view': radios('child-view', ['agrees', 'not-told', 'too-young']),
  'your-name': line('your-name', 'needed'),
  'your-organisation': line('your-organisation', 'optional'),
  authority: { kept: [], sentBack: [[{ authority: ['a.pdf'] }, { authority: 'empty' }]] },
  scope: {
    kept: [
      [{ scope: ['everything'] }, ['everything']],
      [{ scope: [activity, 'nowhere', activity] }, [activity]],
      [{ scope: [activity, 'everything'] }, ['everything']],
    ],
    sentBack: checkboxes('scope', []).sentBack,
  },
  years: {
    kept: [
      [{}, { from: '', to: '' }],
      [years('2009', ''), { from: '2009', to: '' }],
      [years('', ' (2014) '), { from: '', to: '2014' }],
      [years('2 009', '2-014'), { from: '2009', to: '2014' }],
      [years('December  2017', 'rhag 2018'), { from: 'December 2017', to: 'rhag 2018' }],
      [years('12/2017', '2017'), { from: '12/2017', to: '2017' }],
      [years('1900', '2026'), { from: '1900', to: '2026' }],
      [years('2017', 'Jan 2017'), { from: '2017', to: 'Jan 2017' }],
    ],
    sentBack: [
      [years('long ago', '20'), { 'years-from': 'from-real', 'years-to': 'to-real' }],
      [years('13/2017', 'ju 2017'), { 'years-from': 'from-real', 'years-to': 'to-real' }],
      [years('1899', '2027'), { 'years-from': 'from-range', 'years-to': 'to-range' }],
      [years('2015', '2014'), { 'years-to': 'order' }],
      [years('December 2017', '11/2017'), { 'years-to': 'order' }],
    ],
  },
  words: text('words', 'optional'),
  wrong: text('wrong', 'needed'),
  erase: text('erase', 'needed'),
  limit: text('limit', 'needed'),
  move: text('move', 'needed'),
  targets: {
    kept: [
      [{ targets: [target] }, [target]],
      [{ targets: [other, target, 'recipient:stronger-families/nobody'] }, [target, other]],
    ],
    sentBack: checkboxes('targets', []).sentBack,
  },
  situation: text('situation', 'needed'),
  restrict: radios('restrict', ['yes', 'no']),
  marketing: text('marketing', 'optional'),
  name: line('name', 'needed'),
  'former-names': line('former-names', 'optional'),
  'date-of-birth': date('date-of-birth'),
  address: address('address'),
  'past-addresses': text('past-addresses', 'optional'),
  identifiers: text('identifiers', 'optional'),
  email: {
    kept: [
      [{ email: [' marged @example.org '] }, 'marged@example.org'],
      [{ email: ["o'neill+rights@example.org"] }, "o'neill+rights@example.org"],
      [
        { email: [`${long(64)}@${long(60)}.${long(60)}.${long(60)}.co`] },
        `${long(64)}@${long(60)}.${long(60)}.${long(60)}.co`,
      ],
    ],
    sentBack: [
      [{}, { email: 'empty' }],
      ...[
        'marged',
        'marged@example',
        'a@example.org, b@example.org',
        'Marged <marged@example.org>',
        `${long(250)}@example.org`,
      ].map((sent) => [{ email: [sent] }, { email: 'format' }] as const),
    ],
  },
  'email-code': { kept: [], sentBack: [[{ 'email-code': ['123456'] }, { 'email-code': 'empty' }]] },
  telephone: {
    kept: [
      '',
      ...[
        '+44 (0)113 496 0123 ext. 4',
        '07700 900112',
        '07700900112',
        '18001 01632 960 001',
        '0161-496-0123 (ask for Siân)',
      ],
    ].map((sent) => [{ telephone: [sent] }, sent]),
    sentBack: ['12345', 'ring my sister', '0'.repeat(101)].map((sent) => [
      { telephone: [sent] },
      { telephone: 'format' },
    ]),
  },
  safe: orNone('safe', ['no-post', 'no-telephone', 'only-at']),
  'safe-how': text('safe-how', 'optional'),
  urgent: radios('urgent', ['yes', 'no']),
  'urgent-why': text('urgent-why', 'needed'),
  delivery: radios('delivery', ['download', 'post', 'collect']),
  'your-address': address('your-address'),
  formats: orNone('formats', ['large-print', 'braille', 'audio', 'easy-read', 'welsh', 'other-language']),
  'format-language': line('format-language', 'needed'),
  support: text('support', 'optional'),
}
