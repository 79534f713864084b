import { describe, expect, test } from 'vitest'
import type { Answers } from '~/app/rules/journey/answers'
import { asksAbout, noticedIn, objectsTo } from '~/app/rules/journey/fromNotice'
import { targetsOf } from '~/app/rules/journey/request'
import { aRegister } from '../kit/register'

const register = aRegister('trafford')
const [activity] = register.activities
if (activity === undefined) throw new Error('no activity')
const id = activity.id
const noticed = (about: string) => {
  const found = noticedIn(register, about)
  if (found === null) throw new Error(`${about} is not there`)
  return found
}

describe('a link of the register', () => {
  test.each([
    ['category', activity.categories[0]?.id, activity.categories[0]?.name],
    ['recipient', activity.recipients[0]?.id, activity.recipients[0]?.name],
    ['research', activity.research[0]?.id, activity.research[0]?.title],
    ['purpose', activity.purposes[0]?.id, activity.purposes[0]?.text],
  ])('to a %s finds it by its name', (kind, entry, name) => {
    expect(noticed(`${kind}:${id}/${entry}`)).toMatchObject({ kind, name, activity: { id, name: activity.localName } })
  })

  test('leads an objection to what a form can choose: recipients and research by themselves, the rest by activity', () => {
    const values = targetsOf(register).map(({ value }) => value)
    const targetOf = (about: string) => noticed(about).target
    expect(targetOf(`activity:${id}`)).toBe(`activity:${id}/${id}`)
    expect(targetOf(`category:${id}/${activity.categories[0]?.id}`)).toBe(`activity:${id}/${id}`)
    expect(targetOf(`purpose:${id}/${activity.purposes[0]?.id}`)).toBe(`activity:${id}/${id}`)
    for (const kind of ['recipient', 'research'] as const) {
      const entry = (kind === 'recipient' ? activity.recipients : activity.research)[0]?.id
      expect(targetOf(`${kind}:${id}/${entry}`)).toBe(`${kind}:${id}/${entry}`)
      expect(values).toContain(`${kind}:${id}/${entry}`)
    }
    expect(values).toContain(`activity:${id}/${id}`)
  })

  test.each([
    '',
    'activity:',
    'activity:nowhere',
    `activity:${id}/x`,
    `category:${id}`,
    `category:${id}/nothing`,
    `recipient:nowhere/${activity.recipients[0]?.id}`,
    `law:${id}/x`,
    `toString:${id}/x`,
    `__proto__:${id}/x`,
    `activity:${id}\n`,
    `activity:${id} `,
    'activity:<script>',
  ])('to %j finds nothing', (about) => {
    expect(noticedIn(register, about)).toBeNull()
  })
})

describe('what it puts into a form', () => {
  const recipient = noticed(`recipient:${id}/${activity.recipients[0]?.id}`)
  const line = 'I want to know what was shared with: them'

  test('that is empty: the right, the service and the words', () => {
    expect(asksAbout({}, recipient, line)).toEqual({ rights: ['access'], scope: [id], words: line })
    expect(asksAbout({}, noticed(`activity:${id}`), '')).toEqual({ rights: ['access'], scope: [id] })
    expect(objectsTo({}, recipient)).toEqual({ rights: ['objection'], targets: [recipient.target] })
  })

  test('that has answers is added to them, in the order of the form, and takes nothing away', () => {
    const before: Answers = {
      rights: ['erasure', 'objection'],
      scope: ['other'],
      words: 'My own words.',
      targets: ['t'],
    }
    expect(asksAbout(before, recipient, line)).toEqual({
      rights: ['access', 'erasure', 'objection'],
      scope: ['other', id],
      words: `My own words.\n${line}`,
    })
    expect(objectsTo(before, recipient)).toEqual({ rights: ['erasure', 'objection'], targets: ['t', recipient.target] })
  })

  test('is the same when it is sent twice', () => {
    const once = asksAbout({ words: 'Mine' }, recipient, line)
    expect(asksAbout(once, recipient, line)).toEqual(once)
    const objected = objectsTo({}, recipient)
    expect(objectsTo(objected, recipient)).toEqual(objected)
  })

  test('leaves "everything" as it is', () => {
    expect(asksAbout({ scope: ['everything'] }, recipient, line).scope).toEqual(['everything'])
  })

  test('never makes words longer than the form takes', () => {
    const full = 'x'.repeat(3990)
    expect(asksAbout({ words: full }, recipient, line).words).toBe(full)
  })
})
