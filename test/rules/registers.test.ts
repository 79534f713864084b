import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkRegister } from '~/app/rules/register/check'

const controllers = ['trafford', 'liverpool', 'bolton', 'wakefield', 'sandwell']
const registerOf = (controller: string) => readFileSync(`db/registers/${controller}.yaml`, 'utf8')

describe('the five registers', () => {
  test.each(controllers)('%s is valid, and its id is its file name', (controller) => {
    const checked = checkRegister(registerOf(controller))
    expect(checked).not.toHaveProperty('faults')
    expect('valid' in checked && checked.valid.controller.id).toBe(controller)
  })

  test('no two share a prefix', () => {
    const prefixes = controllers.map((controller) => /prefix: (\w+)/.exec(registerOf(controller))?.[1])
    expect(prefixes).toEqual(['TRA', 'LIV', 'BOL', 'WAK', 'SAN'])
  })

  test('a contact is a role, never a person: every word of it is one of a few', () => {
    const roles = controllers.flatMap((controller) => {
      const checked = checkRegister(registerOf(controller))
      if ('faults' in checked) return []
      const { controller: owner, activities } = checked.valid
      return [...owner.contacts, ...activities.flatMap((activity) => activity.contacts)].map(({ role }) => role)
    })
    expect(new Set(roles)).toEqual(
      new Set([
        'Data protection contact',
        'Help and advice',
        'Your rights',
        'Advice',
        'Information Governance Team',
        "Information Commissioner's Office",
        'Your local Early Help Hub',
        'Data Protection Officer',
        'Programme Manager, Sandwell Children’s Trust',
      ]),
    )
  })
})
