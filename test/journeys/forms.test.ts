import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '~/app/rules/journey/answers'
import { choicesOf } from '~/app/rules/journey/request'
import { aRegister } from '../kit/register'
import { fillForm, sendForm } from './fillForm'
import type { Guest } from './guest'
import { aboutSubject, accessAnswers, askFor, download, startForm } from './resident'
import { seesSent, turnsAndKeeps } from './seen'
import { ways } from './words'
import { controller, startWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await startWorld({ officers: [] })
})
afterAll(() => world?.end())

const patience = 120_000

const research = choicesOf(aRegister(controller)).targets.find((target) => target.startsWith('research:')) ?? ''
const objection: Answers = { targets: [research], situation: 'I left that marriage.', restrict: 'yes' }
const address = { line1: '2 Court Row', line2: '', town: 'Wakefield', postcode: 'WF1 9ZZ' }

/** What people come with: every branch of the form. */
const forms: readonly (readonly [string, () => Answers])[] = [
  [
    'access for a child',
    () => ({
      ...accessAnswers('Her school files.'),
      for: 'child',
      'acting-as': 'parent',
      'child-view': 'agrees',
      'your-name': 'Ann Vasile',
    }),
  ],
  [
    'access as a solicitor, on paper, in large print, with a date in court',
    () => ({
      ...accessAnswers('All of it.'),
      for: 'other',
      'acting-as': 'solicitor',
      'your-name': 'Idris Vaughan-Okoro',
      'your-organisation': 'Vaughan and Partners',
      years: { from: '2009', to: 'December 2017' },
      safe: ['no-telephone'],
      'safe-how': 'Write to the firm.',
      urgent: 'yes',
      'urgent-why': 'A hearing on 27 March.',
      delivery: 'post',
      'your-address': address,
      formats: ['large-print', 'other-language'],
      'format-language': 'Polish',
    }),
  ],
  ['an objection to research', () => ({ ...aboutSubject(), rights: ['objection'], for: 'me', ...objection })],
  ['an objection to marketing', () => ({ ...aboutSubject(), rights: ['direct-marketing'], for: 'me' })],
  [
    'three rights at once',
    () => ({
      ...accessAnswers(),
      ...objection,
      rights: ['access', 'rectification', 'objection'],
      wrong: 'My name has two parts.',
    }),
  ],
]

describe.each(ways)('%s', (_way, way) => {
  test('access for myself', () => world.asGuest(way, accessForMyself), patience)

  test.each(forms)(
    '%s',
    (_, answersNow) =>
      world.asGuest(way, async (guest) => {
        const answers = answersNow()
        await seesSent(guest, await askFor(guest, answers), answers)
      }),
    patience,
  )
})

/** The language is changed and back in the midst of it, and a copy is kept at its end. */
async function accessForMyself(guest: Guest) {
  const answers = accessAnswers()
  await startForm(guest)
  await fillForm(guest, answers, 'words')
  await turnsAndKeeps(guest, '#words', 'My school,\nand  "Ty^ Gwyn".')
  await fillForm(guest, answers)
  const references = await sendForm(guest)
  await seesSent(guest, references, answers)
  const copy = await download(guest, guest.say('sent.copy'))
  expect(copy.name).toBe(`${references[0]}.txt`)
  expect(new TextDecoder().decode(copy.bytes)).toContain(answers.words)
}
