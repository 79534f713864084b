import { describe, expect, test } from 'vitest'
import { Layout } from '~/app/pages/layout/Layout'
import type { CaseParts } from '~/app/pages/staff/case/casePageProps'
import { casePageProps } from '~/app/pages/staff/case/casePageProps'
import { sayChanged } from '~/app/pages/staff/case/timelineEntries'
import type { CaseEvent, Recorded } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import type { Role } from '~/app/rules/roles'
import { aCase, settingFor } from '../kit/case'
import { aRegister } from '../kit/register'
import { besidePages } from './casePageBeside'
import { faults, headings, inline, summary } from './markup'
import { render } from './render'

describe.each(Object.entries(besidePages))('the page %s', (name, page) => {
  const html = render(<Layout demo>{page}</Layout>)

  test('has one heading of the first rank, no lost label or description, and no inline style or script', () => {
    expect(headings(html)).toHaveLength(name === 'presence' ? 0 : 1)
    expect(faults(html)).toEqual([])
    expect(html).not.toContain('undefined')
    expect(html).not.toContain('[object')
  })

  test('says each error in the summary in the words that stand beside its field', () => {
    const said = summary(html).filter(({ href }) => href !== '')
    if (name !== 'changed') expect(said.map(({ text }) => text)).toEqual(inline(html))
  })
})

test('some of these pages have errors beside their fields', () => {
  expect(Object.values(besidePages).flatMap((page) => inline(render(page))).length).toBeGreaterThan(0)
})

test('each step of the list of a case leads to a part of its page', () => {
  const html = render(besidePages.case ?? <p />)
  const steps = [...html.matchAll(/href="#([a-z]+)"/g)].map(([, id]) => id ?? '')
  expect(steps.length).toBeGreaterThan(8)
  expect(steps.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
})

test('what to do next stands first, then how the case stands, then the time and its working', () => {
  const html = render(besidePages.case ?? <p />)
  const places = ['What to do next', 'Summary', 'Time to answer', 'How the time was counted', 'The request', 'Timeline']
  const found = places.map((words) => html.indexOf(`>${words}</h`))
  expect(found).toEqual(found.toSorted((a, b) => a - b))
  expect(found).not.toContain(-1)
})

test('whoever is refused sees what others did, and what was typed is there still', () => {
  const html = render(besidePages.changed ?? <p />)
  expect(html).toContain('Sam Oyelaran, Tuesday 3 February 2026 at 10:02am: Identity verified: seen in person.')
  expect(html).toContain('<option value="s2" selected="">')
  expect(html).toMatch(/value="somebody" checked=""|checked="" value="somebody"/)
  expect(html.indexOf('What others have done')).toBeGreaterThan(html.indexOf('govuk-error-summary'))
})

const staff = new Map([
  ['sam', 'Sam Oyelaran'],
  ['kit', 'Kit Marlow'],
  ['jo', 'Jo Bede'],
])
let seq = 1
const by = (id: string, at: string, event: CaseEvent): Recorded => {
  seq += 1
  return { seq, at, by: { kind: 'staff', id }, event }
}
const look = (id: string, at: string) => by(id, at, { type: 'looked-at', on: at.slice(0, 10) })

function partsOf(more: readonly Recorded[], role: Role = 'officer'): CaseParts {
  const history: readonly Recorded[] = [
    { seq: 1, at: '2026-11-23T09:00:00.000Z', by: { kind: 'resident' }, event: aCase().received },
    ...more,
  ]
  const kase = foldCase(history)
  return {
    kase,
    history,
    setting: settingFor(kase),
    working: [],
    person: {
      name: 'Marged Ellis-Boateng',
      formerNames: null,
      dateOfBirth: '1987-05-14',
      addressLines: [],
      postcode: '',
      email: '',
      telephone: null,
    },
    words: '',
    requester: null,
    wishes: {
      delivery: 'download',
      formats: [],
      formatLanguage: '',
      safe: [],
      safeHow: '',
      support: '',
      urgentWhy: null,
    },
    beside: [],
    register: aRegister('trafford'),
    staff,
    searches: [],
    records: [],
    letters: [],
    said: [],
    notes: [],
    attachments: [],
    links: [],
    samePerson: 0,
    named: [],
    role,
    mayWork: role === 'officer',
    done: null,
  }
}

describe('the timeline', () => {
  const entries = (more: readonly Recorded[]) =>
    casePageProps(partsOf(more)).timeline.entries.map(({ text, by: who }) => `${text} | ${who}`)

  test('holds all who opened a case on one day on one line, with all their names', () => {
    const said = entries([
      look('sam', '2026-11-24T09:00:00.000Z'),
      by('kit', '2026-11-24T09:30:00.000Z', { type: 'note-added', note: 'n', mentions: ['sam'] }),
      look('kit', '2026-11-24T10:00:00.000Z'),
      look('jo', '2026-11-24T11:00:00.000Z'),
      look('sam', '2026-11-25T09:00:00.000Z'),
    ])
    expect(said.slice(0, 3)).toEqual([
      'Opened by Sam Oyelaran | Sam Oyelaran',
      'Opened by Sam Oyelaran and 2 others | Sam Oyelaran, Kit Marlow, Jo Bede',
      'Note added for Sam Oyelaran | Kit Marlow',
    ])
  })

  test('names staff, and says of another case that is not open to its reader no more than that', () => {
    const said = entries([
      by('sam', '2026-11-24T09:00:00.000Z', { type: 'assigned', to: 'kit' }),
      by('sam', '2026-11-24T09:01:00.000Z', { type: 'case-linked', other: '0190-hidden', kind: 'related' }),
      by('sam', '2026-11-24T09:02:00.000Z', { type: 'person-named', named: '0190-named' }),
    ])
    expect(said.slice(0, 3)).toEqual([
      'Noted that the records speak of another person | Sam Oyelaran',
      'Linked to another case | Sam Oyelaran',
      'Assigned to Kit Marlow | Sam Oyelaran',
    ])
  })
})

test('what others did is said with who, when and what', () => {
  const done = by('sam', '2026-11-24T09:00:00.000Z', { type: 'extended', on: '2026-11-24', reason: 'complexity' })
  expect(sayChanged(partsOf([done]), [done])).toEqual([
    'Sam Oyelaran, Tuesday 24 November 2026 at 9:00am: Time extended: the request is complex.',
  ])
})

test('only a role that may is offered to change whose case it is and who may open it', () => {
  const actions = (role: Role) =>
    casePageProps(partsOf([], role)).summary.rows.flatMap(({ action }) =>
      action ? [action.href.split('/').at(-1)] : [],
    )
  expect(actions('officer')).toEqual(['assignment', 'access', 'links'])
  expect(actions('manager')).toEqual(['assignment', 'access'])
  expect(actions('auditor')).toEqual([])
})
