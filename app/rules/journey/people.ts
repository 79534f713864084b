import type { Person } from '../people'
import type { Requester } from '../submission'
import type { Answers } from './answers'

/**
 * The person that a finished form is about; `email` and `telephone` are of whoever asks. Throws where the form isn't
 * finished: check `firstUnanswered` before.
 */
export function personFrom(answers: Answers): Person {
  const { name, address } = answers
  const dateOfBirth = answers['date-of-birth']
  if (!name || !address || !dateOfBirth) throw new Error('The form is not finished')
  return {
    name,
    formerNames: answers['former-names'] || null,
    dateOfBirth,
    addressLines: linesOf(address),
    postcode: address.postcode,
    // The public form asks for an address for email; a letter may hold none.
    email: answers.email ?? '',
    telephone: answers.telephone || null,
    pastAddresses: answers['past-addresses'] ?? '',
    identifiers: answers.identifiers ?? '',
  }
}

/** Who asks for that person, or null where they ask for themselves. */
export function requesterFrom(answers: Answers): Requester | null {
  const actingAs = answers['acting-as']
  const name = answers['your-name']
  if (answers.for === 'me' || actingAs === undefined || !name) return null
  const address = answers['your-address']
  return {
    actingAs,
    name,
    organisation: answers['your-organisation'] || null,
    addressLines: address === undefined ? null : linesOf(address),
    postcode: address?.postcode ?? null,
    childView: answers['child-view'] ?? null,
  }
}

const linesOf = ({ line1, line2, town }: NonNullable<Answers['address']>) =>
  [line1, line2, town].filter((line) => line !== '')
