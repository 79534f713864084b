import type { Desk } from '~/app/desk.server'
import type { RenderedInParts } from '~/app/outside/templates.server'
import { addDays } from '~/app/rules/day'
import type { EditableLetter } from '~/app/rules/letterWords'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { sayContact } from '../letterFacts.server'
import { marks } from '../letterLinks.server'
import { readRegister } from '../registers.server'

type Asked = {
  readonly controller: string
  readonly letter: EditableLetter
  readonly language: Language
  /** The controller's own words; null is the template's. */
  readonly words: string | null
}

/** A letter of a made-up case in a controller's own words: what an administrator is shown before they are kept. */
export async function exampleLetter(
  desk: Desk,
  { controller, letter, language, words }: Asked,
): Promise<RenderedInParts> {
  const held = await readRegister(desk, controller)
  if (held === null) throw new Error('A member of staff belongs to a controller with a register')
  const { name, prefix, regulator, contacts } = held.register.controller
  const day = (days: number) => sayDay(addDays(desk.today, days), language)
  const said = { en: 'What you write for the person stands here.', cy: 'Mae’r hyn a ysgrifennwch yn sefyll yma.' }[
    language
  ]
  const facts = {
    controller: name,
    contacts: contacts.map(sayContact),
    regulator: regulator.name,
    regulatorContact: [regulator.web, regulator.telephone, regulator.post].filter(Boolean).join(', '),
    reference: `${prefix}-0000-0000`,
    isObjection: false,
    receivedOn: day(-7),
    dueOn: day(24),
    working: [],
    demo: desk.config.demo,
    day: day(-1),
    followLink: marks.link,
    followUntil: day(90),
    ...{ reasons: said, question: said, wanted: said, words: said },
    ...{ isUpheld: true, isPartly: false },
  }
  return desk.templates.inParts(letter, language, facts, { usual: words })
}
