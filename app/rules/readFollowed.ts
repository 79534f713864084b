import type { WordAct } from './followActs'
import type { Form } from './journey/answers'
import { readAddress } from './journey/readAddress'
import { readTelephone } from './journey/readTyped'
import { lineIn, typedIn } from './journey/tidy'

/** What was sent, or the fields to mend with the keys of their words. */
type Read<Sent> = { readonly read: Sent } | { readonly errors: Readonly<Record<string, string>> }

const mostWords = 10_000
const mostLetter = 3

/** Reads words to the council. A question about what is hidden may name its letter in the key, which comes first. */
export function readWords(act: WordAct | 'complaint', form: Form): Read<string> {
  const words = typedIn(form, 'words')
  const letter = act === 'redaction' ? lineIn(form, 'letter').toUpperCase() : ''
  const errors = {
    ...(letter.length > mostLetter ? { letter: key(act, 'letter') } : {}),
    ...(words === '' ? { words: key(act, 'empty') } : {}),
    ...(words.length > mostWords ? { words: key(act, 'long') } : {}),
  }
  if (Object.keys(errors).length > 0) return { errors }
  return { read: letter === '' ? words : `${letter}: ${words}` }
}

/** Reads what somebody still wants. Whether it is less than before is for the rules to say. */
export function readKept(form: Form): Read<readonly string[]> {
  const kept = [...new Set(form.activities ?? [])]
  return kept.length === 0 ? { errors: { activities: key('narrowing', 'empty') } } : { read: kept }
}

type Moved = {
  readonly whose: 'subject' | 'requester'
  readonly address: { readonly lines: readonly string[]; readonly postcode: string } | null
  readonly telephone: string | null
}

/** Reads a new address, a new telephone number, or both; and whose home it is, where the form asks that. */
export function readMoved(form: Form): Read<Moved> {
  const sent = { form, choices: { activities: [], targets: [] }, today: '', answers: {}, typist: 'resident' } as const
  const hasAddress = ['line1', 'line2', 'town', 'postcode'].some((line) => lineIn(form, `address-${line}`) !== '')
  const home = hasAddress ? readAddress('address', sent) : { answers: {} }
  const reached = readTelephone('telephone', sent)
  const whose = typedIn(form, 'asks-whose') === '' ? 'subject' : typedIn(form, 'whose')
  const isWhose = whose === 'subject' || whose === 'requester'
  const errors = {
    ...(hasAddress && !isWhose ? { whose: key('move', 'whose') } : {}),
    ...('errors' in home ? home.errors : {}),
    ...('errors' in reached ? reached.errors : {}),
  }
  if ('errors' in home || 'errors' in reached || Object.keys(errors).length > 0) return { errors }
  const { address } = home.answers
  const telephone = reached.answers.telephone || null
  if (!address && telephone === null) return { errors: { 'address-line1': key('move', 'empty') } }
  return {
    read: {
      whose: isWhose ? whose : 'subject',
      address: address
        ? { lines: [address.line1, address.line2, address.town].filter(Boolean), postcode: address.postcode }
        : null,
      telephone,
    },
  }
}

const key = (page: string, problem: string) => `follow.${page}.errors.${problem}`
