import { readRegister } from '~/app/casework/registers.server'
import type { Portal } from '~/app/desk.server'
import { AskedRight } from '~/app/rules/case/rights'
import type { Answers } from '~/app/rules/journey/answers'
import { choicesOf } from '~/app/rules/journey/request'
import { accessAnswers } from '../kit/answers'

export const controller = 'trafford'

/** A form that asks for everything there is to ask for, so that no question of it is passed over. */
export async function allAnswers(portal: Portal, whom: 'me' | 'child' | 'other'): Promise<Answers> {
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error(`There is no register of ${controller}`)
  return {
    ...accessAnswers,
    for: whom,
    rights: [...AskedRight.options],
    years: { from: '2009', to: '' },
    words: 'All of it.',
    wrong: 'My name has two parts.',
    erase: 'What is older than ten years.',
    limit: 'While it is put right.',
    move: 'To the next council.',
    targets: choicesOf(held.register).targets.slice(0, 2),
    situation: 'I left that marriage.',
    restrict: 'yes',
    safe: ['only-at'],
    'safe-how': 'After six.',
    urgent: 'yes',
    'urgent-why': 'A hearing on 27 March.',
    formats: ['large-print', 'other-language'],
    'format-language': 'Polish',
    ...asking[whom],
  }
}

const address = { line1: '2 Court Row', line2: '', town: 'Sale', postcode: 'M33 0AA' }

const asking: Readonly<Record<'me' | 'child' | 'other', Answers>> = {
  me: { safe: ['no-post', 'only-at'] },
  child: { 'acting-as': 'parent', 'child-view': 'agrees', 'your-name': 'Ann Vasile', authority: [] },
  other: {
    'acting-as': 'solicitor',
    'your-name': 'Idris Vaughan-Okoro',
    'your-organisation': 'Vaughan and Partners',
    authority: [],
    delivery: 'post',
    'your-address': address,
  },
}
