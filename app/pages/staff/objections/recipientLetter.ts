import type { Case } from '~/app/rules/case/case'
import { mustTell } from '~/app/rules/case/decideObjections'
import type { AskedRight } from '~/app/rules/case/rights'
import { decidedOn, targetName } from '~/app/rules/objection'
import type { Person } from '~/app/rules/people'
import type { Register } from '~/app/rules/register/schema'
import { sayDay } from '../../dates'

type Read = { readonly kase: Case; readonly person: Person; readonly register: Register }

/**
 * A letter to a recipient of the register, for staff to copy and send: what was decided, our reference, whom it is about
 * and what they are asked to do. Name and date of birth, so that they find the person, and nothing else about them.
 * Null where nothing was decided that must be told.
 */
export function recipientLetter({ kase, person, register }: Read): string | null {
  const on = decidedOn(kase)
  if (on === null || !mustTell(kase)) return null
  const { controller, activities } = register
  const { reference, right, target } = kase.received
  const about = target === undefined ? '' : ` It is about: ${targetName(activities, target)}.`
  return [
    `Our reference: ${reference}`,
    `We are writing because we gave you information about this person: ${person.name}${born(person)}.`,
    `On ${sayDay(on)} we decided ${decided[right]}.${about} Article 19 of the UK GDPR asks us to tell you.`,
    '[Say here which information it is, and no more than they need to act on it.]',
    `Please ${asked[right]}. Tell us when you have done it, or why you can’t. Give our reference, and leave out anything about the person that you need not say.`,
    controller.name,
  ].join('\n\n')
}

const born = ({ dateOfBirth }: Person) => (dateOfBirth === '' ? '' : `, born on ${sayDay(dateOfBirth)}`)

const upheld = 'that their objection to a use of their information is upheld, in whole or in part (Article 21)'
const stop = 'stop this use of what we gave you, and delete it unless the law asks you to keep it'

const decided: Readonly<Record<AskedRight, string>> = {
  access: 'on their request',
  rectification: 'to put information about them right (Article 16)',
  erasure: 'to delete information about them (Article 17)',
  restriction: 'to limit how information about them is used (Article 18)',
  portability: 'on their request',
  objection: upheld,
  'direct-marketing': upheld,
}

const asked: Readonly<Record<AskedRight, string>> = {
  access: stop,
  rectification: 'put right what we gave you',
  erasure: 'delete what we gave you, and any copies of it',
  restriction: 'do nothing with what we gave you but store it, until we write again',
  portability: stop,
  objection: stop,
  'direct-marketing': stop,
}
