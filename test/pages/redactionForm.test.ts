import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { redactionForm } from '~/app/pages/staff/redaction/form'
import { parseExemptions } from '~/app/rules/exemptions'

const exemptions = parseExemptions(JSON.parse(readFileSync('db/exemptions/exemptions.json', 'utf8')))
const form = redactionForm(exemptions, '2026-11-22')
const hide = { intent: 'hide', words: 'note:0-4', reason: 'She was told in confidence.' }
const noDay = { day: '', month: '', year: '' }

/** The fields at fault and the first words of each. */
function faults(sent: object) {
  const read = form.safeParse(sent)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('an exemption is sent back with its questions', () => {
  test.each([
    ['S2-16', ['about: Select who', 'consent: Select whether']],
    ['S2-2-3', ['firstController: Enter who']],
    ['S3-5', ['opinionBy: Enter the profession', 'opinionOn: Enter the day', 'opinionSays: Select what']],
    ['S3-11', ['harm: Say what serious harm']],
    ['S3-21', ['requestedBy: Select who asked']],
    ['S4-3', ['enactment: Enter the law']],
    ['S2-19', []],
    ['S2-2', []],
  ])('%s: %j', (exemption, said) => {
    const found = faults({ ...hide, exemption })
    expect(found).toHaveLength(said.length)
    for (const [at, words] of said.entries()) expect(found[at]).toMatch(new RegExp(`^${words}`))
    expect(faults({ ...hide, intent: 'everywhere', text: 'Jean', exemption })).toEqual(found)
  })
})

test('answers to them are facts', () => {
  const sent = { ...hide, exemption: 'S2-16', about: 'third-party', consent: 'refused' }
  expect(form.parse(sent)).toMatchObject({ facts: { about: 'third-party', consent: 'refused' } })
})

test('staff in their job are hidden only with the harm that would follow', () => {
  const official = { ...hide, exemption: 'S2-16', about: 'official', consent: 'refused' }
  expect(faults({ ...official, harm: ' ' })).toEqual([
    expect.stringMatching(/^harm: Health, social work and education/),
  ])
  expect(faults({ ...official, harm: 'He has threatened her.' })).toEqual([])
})

describe('the day of a health opinion', () => {
  const health = { ...hide, exemption: 'S3-5', opinionBy: 'GP', opinionSays: 'serious-harm-likely' }

  test.each([
    [{ day: '23', month: '5', year: '2026' }, []],
    [{ day: '22', month: 'May', year: '2026' }, ['opinionOn: The opinion must be under six months old']],
    [{ day: '23', month: '11', year: '2026' }, ['opinionOn: The day of the opinion must be today or in the past']],
    [{ day: '31', month: '9', year: '2026' }, ['opinionOn: The day must be a real date']],
    [noDay, ['opinionOn: Enter the day of the opinion']],
  ])('%j: %j', (opinionOn, said) => {
    const found = faults({ ...health, opinionOn })
    expect(found).toHaveLength(said.length)
    for (const [at, words] of said.entries()) expect(found[at]).toContain(words)
  })

  test('counts for nothing under an exemption that asks for none', () => {
    const opinionOn = { day: '31', month: '9', year: '2026' }
    expect(faults({ ...hide, exemption: 'S2-2', opinionOn })).toEqual([])
  })
})

test('an answer that no form offers is no answer', () => {
  const sent = { ...hide, exemption: 'S2-16', about: 'nobody', consent: ['given', 'refused'] }
  expect(faults(sent)).toHaveLength(2)
})
