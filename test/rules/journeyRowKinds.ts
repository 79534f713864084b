import type { Form, Step } from '~/app/rules/journey/answers'

export const today = '2026-11-23'

/** What a question takes, and as what it is kept; and what it sends back, with the field and the word of each error. */
export type Rows = {
  readonly kept: readonly (readonly [form: Form, answer: unknown])[]
  readonly sentBack: readonly (readonly [form: Form, errors: Readonly<Record<string, string>>])[]
}

export const long = (length: number) => 'a'.repeat(length)

/** The fields of one form: "name-day" for `day`. */
export const boxes = (step: Step, typed: Readonly<Record<string, string>>): Form =>
  Object.fromEntries(Object.entries(typed).map(([box, value]) => [`${step}-${box}`, [value]]))

/** One choice of several. */
export const radios = (step: Step, options: readonly string[]): Rows => ({
  kept: [
    ...options.map((value) => [{ [step]: [value] }, value] as const),
    [{ [step]: [` ${options[0]} `] }, options[0]],
  ],
  sentBack: [[], [''], ['nothing'], ['__proto__'], ['constructor']].map((sent) => [
    { [step]: sent },
    { [step]: 'empty' },
  ]),
})

/** At least one choice, kept in the order offered. */
export const checkboxes = (step: Step, options: readonly string[]): Rows => ({
  kept: [
    ...options.map((value) => [{ [step]: [value] }, [value]] as const),
    [{ [step]: [...options.toReversed(), ...options, 'nothing'] }, options],
  ],
  sentBack: [[], [''], ['nothing'], ['__proto__'], ['none']].map((sent) => [{ [step]: sent }, { [step]: 'empty' }]),
})

/** Any choices, or the box that stands for none. */
export const orNone = (step: Step, options: readonly string[]): Rows => ({
  kept: [...checkboxes(step, options).kept, [{}, []], [{ [step]: ['none'] }, []], [{ [step]: ['nothing'] }, []]],
  sentBack: [[{ [step]: [options[0] ?? '', 'none'] }, { [step]: 'none' }]],
})

type Need = 'needed' | 'optional'

const typed = (
  step: Step,
  need: Need,
  { most, kept }: { readonly most: number; readonly kept: Rows['kept'] },
): Rows => {
  const nothing = [{}, { [step]: [''] }, { [step]: [' \n\u200b\u0007 \ud800'] }]
  return {
    kept: [
      ...kept,
      [{ [step]: [long(most)] }, long(most)],
      [{ [step]: ['first', 'second'] }, 'first'],
      ...(need === 'optional' ? nothing.map((form) => [form, ''] as const) : []),
    ],
    sentBack: [
      [{ [step]: [long(most + 1)] }, { [step]: 'long' }],
      ...(need === 'needed' ? nothing.map((form) => [form, { [step]: 'empty' }] as const) : []),
    ],
  }
}

/** Words of any length up to 4,000 characters. */
export const text = (step: Step, need: Need): Rows =>
  typed(step, need, { most: 4000, kept: [[{ [step]: [' Two\r\nlines\u0000 '] }, 'Two\nlines']] })

/** One line of up to 200 characters: a name. */
export const line = (step: Step, need: Need): Rows =>
  typed(step, need, {
    most: 200,
    kept: [
      [{ [step]: ['  Siân \t O’Neill\u200b '] }, 'Siân O’Neill'],
      [{ [step]: ['Zoë Ngũgĩ-Łęcka 李 3rd'] }, 'Zoë Ngũgĩ-Łęcka 李 3rd'],
      [{ [step]: ['X'] }, 'X'],
    ],
  })

/** A day that has come, in three boxes. */
export const date = (step: Step): Rows => {
  const on = (typed: string) =>
    boxes(step, Object.fromEntries(typed.split('/').map((v, i) => [['day', 'month', 'year'][i], v])))
  const kept = [
    ['14/5/1987', '1987-05-14'],
    [' 04 / 05 / 1987 ', '1987-05-04'],
    ['(14)/-5-/1 987', '1987-05-14'],
    ['14/May/1987', '1987-05-14'],
    ['14/september/1987', '1987-09-14'],
    ['14/SEPT/1987', '1987-09-14'],
    ['14/ionawr/1987', '1987-01-14'],
    ['14/Ion/1987', '1987-01-14'],
    ['14/Mai/1987', '1987-05-14'],
    ['29/2/2000', '2000-02-29'],
    ['23/11/2026', today],
    ['1/1/1907', '1907-01-01'],
  ] as const
  const sentBack = [
    ['//', '', 'empty'],
    ['/5/1987', '-day', 'day'],
    ['14/ /1987', '-month', 'month'],
    ['14/5/', '-year', 'year'],
    ['29/2/1900', '', 'real'],
    ['31/4/1987', '', 'real'],
    ['0/5/1987', '', 'real'],
    ['14/13/1987', '', 'real'],
    ['14/mayhem/1987', '', 'real'],
    ['14/ju/1987', '', 'real'],
    ['14/5/87', '', 'real'],
    ['14/5/19870', '', 'real'],
    ['1e1/5/1987', '', 'real'],
    ['14/5/1850', '-year', 'real'],
    ['14/5/0987', '-year', 'real'],
    ['24/11/2026', '', 'past'],
    ['1/1/9999', '', 'past'],
  ] as const
  return {
    kept: kept.map(([sent, day]) => [on(sent), day]),
    sentBack: [
      [{}, { [step]: 'empty' }],
      [on('//1987'), { [`${step}-day`]: 'day', [`${step}-month`]: 'month' }],
      [on('14/ /-'), { [`${step}-month`]: 'month', [`${step}-year`]: 'year' }],
      ...sentBack.map(([sent, at, why]) => [on(sent), { [`${step}${at}`]: why }] as const),
    ],
  }
}

/** A postal address in four boxes. */
export const address = (step: Step): Rows => {
  const whole = { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' }
  const at = (given: Readonly<Record<string, string>>) => boxes(step, { ...whole, ...given })
  const codes = [
    ...[
      ['m330aa', 'M33 0AA'],
      [' M33   0aa ', 'M33 0AA'],
      ['(M33-0AA)', 'M33 0AA'],
      ['ec1a1bb', 'EC1A 1BB'],
    ],
    ...[
      ['W1A 0AX', 'W1A 0AX'],
      ['75008', '75008'],
      ['D02 AF30', 'D02 AF30'],
      ['12345-678', '12345-678'],
    ],
  ] as const
  return {
    kept: [
      ...codes.map(([sent = '', postcode = '']) => [at({ postcode: sent }), { ...whole, postcode }] as const),
      [at({ line1: ' 4\tInvented  Row ', line2: 'Sale Moor' }), { ...whole, line2: 'Sale Moor' }],
    ],
    sentBack: [
      [{}, { [`${step}-line1`]: 'line1', [`${step}-town`]: 'town', [`${step}-postcode`]: 'postcode' }],
      [at({ line1: ' ', town: '\u0000' }), { [`${step}-line1`]: 'line1', [`${step}-town`]: 'town' }],
      [at({ postcode: '!?' }), { [`${step}-postcode`]: 'real-postcode' }],
      [at({ line2: long(201) }), { [`${step}-line2`]: 'long' }],
    ],
  }
}
