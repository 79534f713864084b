import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkRegister } from '~/app/rules/register/check'
import type { Register } from '~/app/rules/register/schema'
import { holds, type NoticeSections, noticeFacts, noticeSections } from './noticeFacts'

const registerOf = (controller: string): Register => {
  const checked = checkRegister(readFileSync(`db/registers/${controller}.yaml`, 'utf8'))
  if ('faults' in checked) throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return checked.valid
}

/** Every text and number in a value, keys and ids apart: an id must not stand in for words that nobody is shown. */
const valuesIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : valuesIn(inner)))
}

const missing = (facts: readonly string[], values: readonly string[]) =>
  facts.filter((fact) => !values.some((value) => holds(value, fact)))

const lists = ['categories', 'statutes', 'recipients'] as const
const namesIn = ({ activities }: Register) => ({
  categories: activities.flatMap((activity) => activity.categories.map(({ name }) => name)),
  statutes: activities.flatMap((activity) => activity.statutes.map(({ stated }) => stated)),
  recipients: activities.flatMap((activity) => activity.recipients.map(({ name }) => name)),
})

/** What a register lacks of its notice, and what it has that the notice does not state. */
const gaps = (register: Register, sections: NoticeSections): readonly string[] => {
  const names = namesIn(register)
  const { activities } = register
  const kept = activities.map(({ retention, storage }) => [retention, storage])
  return [
    ...missing(Object.values(sections).flat(), valuesIn(register)),
    ...missing(sections.research, valuesIn(activities.map(({ research }) => research))),
    ...missing(sections.retention, valuesIn(kept)),
    ...lists.flatMap((list) => [
      ...missing(sections[list], names[list]),
      ...names[list]
        .filter((name) => !sections[list].some((fact) => holds(name, fact)))
        .map((name) => `not in the notice: ${name}`),
      ...(names[list].length === sections[list].length
        ? []
        : [`${list}: ${names[list].length} of ${sections[list].length}`]),
    ]),
  ]
}

describe.each(Object.entries(noticeSections))('the notice of %s', (controller, sections: NoticeSections) => {
  const register = registerOf(controller)

  test('every fact it states is in the register, in its own terms, and no category, statute or recipient besides', () => {
    expect(noticeFacts[controller]?.length).toBeGreaterThan(50)
    expect(gaps(register, sections)).toEqual([])
  })

  test.each([...lists, 'research', 'retention'] as const)('taking any one entry out of its %s shows', (list) => {
    for (const activity of register.activities) {
      for (const out of activity[list]) {
        const left = { ...activity, [list]: activity[list].filter((entry) => entry.id !== out.id) }
        expect(gaps({ ...register, activities: [left] }, sections), out.id).not.toEqual([])
      }
    }
  })

  test('a recipient that the notice does not state shows', () => {
    const activities = register.activities.map((activity) => ({
      ...activity,
      recipients: [...activity.recipients, { id: 'lender', name: 'A money lender', kind: 'category' as const }],
    }))
    expect(gaps({ ...register, activities }, sections)).toContain('not in the notice: A money lender')
  })
})

test.each([
  ['The Children’s Act 2004', 'Children Act 2004'],
  ['The NHS Act 2006', 'National Health Service Act 2006'],
  ['The Children’s and Families Act 2014', 'Children and Families Act 2014'],
  ['Criminal Justice Act 2002', 'probably the Criminal Justice Act 2003'],
  [
    'Special Educational Needs and Disability Regulations Act 2014',
    'Special Educational Needs and Disability Regulations 2014',
  ],
  ['Protection of Children Act 1998', 'the Protection of Children Act 1978 or the Protection of Children Act 1999'],
])('%s is kept as the notice has it, with what it should say', (stated, shouldSay) => {
  const statutes = registerOf('trafford').activities.flatMap((activity) => activity.statutes)
  expect(statutes.find((statute) => statute.stated === stated)?.correction?.shouldSay).toBe(shouldSay)
})

test('what has passed, closed or never existed is corrected wherever a notice says it', () => {
  const corrected = (controller: string) => {
    const out: string[] = []
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('correction' in value) out.push(valuesIn(value).join(' '))
      if ('shouldSay' in value) out.push(valuesIn(value).join(' '))
      for (const inner of Object.values(value)) walk(inner)
    }
    walk(registerOf(controller))
    return out.join('\n')
  }
  expect(corrected('trafford')).toMatch(
    /Goddard Enquiry[\s\S]*Independent Inquiry into Child Sexual Abuse[\s\S]*2020 has passed/,
  )
  expect(corrected('liverpool')).toMatch(/2021 has passed/)
  expect(corrected('bolton')).toMatch(
    /Article 6 Part g[\s\S]*Article 6 has no point \(g\)[\s\S]*paragraph 36 is for criminal offence data/,
  )
  expect(corrected('bolton')).toMatch(
    /Health & Social Care Information Centre[\s\S]*Public Health England closed in 2021/,
  )
  expect(corrected('wakefield')).toMatch(/Data Protection Act 1998[\s\S]*repealed on 25 May 2018/)
  expect(corrected('sandwell')).toMatch(/December 2022 has passed/)
})
