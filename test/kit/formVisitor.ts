import { ask } from './ask'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser that keeps cookies, runs nothing and follows no redirect by itself. */
export function aFormVisitor(url: string, given = '') {
  const jar = new Map(given === '' ? [] : [pairOf(given)])
  const call = async (method: 'GET' | 'POST', path: string, body?: string) => {
    const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await ask(`${url}${path}`, {
      method,
      headers: { Cookie, ...(method === 'POST' ? form : {}) },
      body,
    })
    // Node joins several by a comma; none of ours holds one but in its date.
    for (const set of (answer.headers['set-cookie'] ?? '').split(/,(?=[\w-]+=)/)) {
      if (set !== '') jar.set(...pairOf(set))
    }
    return { ...answer, to: answer.headers.location ?? '' }
  }
  return {
    jar,
    open: (path: string) => call('GET', path),
    send: (path: string, fields: Fields = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
      return call('POST', path, new URLSearchParams(pairs).toString())
    },
  }
}
export type FormVisitor = ReturnType<typeof aFormVisitor>

function pairOf(cookie: string): [string, string] {
  const [pair = ''] = cookie.trim().split(';')
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** The fields that answer each question that a form for oneself needs, in their order. */
export const accessFields: readonly (readonly [string, Fields])[] = [
  ['rights', { rights: 'access' }],
  ['for', { for: 'me' }],
  ['scope', { scope: 'everything' }],
  ['years', { 'years-from': '2009', 'years-to': '' }],
  ['words', { words: 'All of it, please.' }],
  ['name', { name: 'Marged Ellis-Boateng' }],
  ['former-names', {}],
  ['date-of-birth', { 'date-of-birth-day': '14', 'date-of-birth-month': 'May', 'date-of-birth-year': '1987' }],
  ['address', { 'address-line1': '4 Invented Row', 'address-town': 'Sale', 'address-postcode': 'm33 0aa' }],
  ['past-addresses', {}],
  ['identifiers', {}],
  ['email', { email: 'marged@example.org' }],
  ['telephone', {}],
  ['safe', { safe: 'none' }],
  ['urgent', { urgent: 'no' }],
  ['delivery', { delivery: 'download' }],
  ['formats', { formats: 'none' }],
  ['support', {}],
]
