import type { Person } from '~/app/rules/people'
import type { Delivery, Requester, SafeContact, Wishes } from '~/app/rules/submission'

type Read = { readonly person: Person; readonly requester: Requester | null; readonly wishes: Wishes }

type Answer = {
  readonly sha256: string
  readonly pages: number
  readonly volumes: readonly { readonly place: number; readonly name: string }[]
}

/** What somebody sees before they post an answer or give it into a hand: to whom, where, what is not safe, what to print. */
export function handoverPageProps(read: Read, answer: Answer, reference: string) {
  const { person, requester, wishes } = read
  const safe = [...wishes.safe.map((each) => notSafe[each]), wishes.safeHow].filter((line) => line !== '')
  return {
    rows: [
      { key: 'For', value: requester === null ? person.name : `${requester.name}, for ${person.name}` },
      { key: 'Address', value: addressOf(person, requester).join(', ') || 'None given: ask them before you post it' },
      { key: 'They asked for it', value: deliveries[wishes.delivery] },
      ...(safe.length === 0 ? [] : [{ key: 'Safe contact', value: safe.join('. ') }]),
      { key: 'Pages', value: String(answer.pages) },
    ],
    sha256: answer.sha256,
    files: answer.volumes.map(({ place, name }) => ({ name, href: `/staff/cases/${reference}/pack/files/${place}` })),
  }
}

/** Whoever asks for somebody else gets it where they said, never at the address of the person that it is about. */
const addressOf = (person: Person, requester: Requester | null): readonly string[] =>
  (requester === null
    ? [...person.addressLines, person.postcode]
    : [requester.organisation ?? '', ...(requester.addressLines ?? []), requester.postcode ?? '']
  ).filter((line) => line !== '')

const deliveries: Readonly<Record<Delivery, string>> = {
  download: 'Online',
  post: 'By post',
  collect: 'In person',
}

const notSafe: Readonly<Record<SafeContact, string>> = {
  'no-post': 'Send nothing by post',
  'no-telephone': 'Do not telephone',
  'only-at': 'Only at certain times or in a certain way',
}
