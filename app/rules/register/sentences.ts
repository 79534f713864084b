import { changesBetween } from './changes'
import { activityLists, type Listed } from './listed'
import type { Activity, Register } from './schema'

/** What one register says that another doesn't, of one activity or (null) of the controller as a whole. */
export type RegisterChanges = { readonly about: string | null; readonly sentences: readonly string[] }

/**
 * What would change if a register took the place of the one in force, in sentences: first the controller, then activity by
 * activity in the order of the new one. An entry is the same one where its id is. Empty where nothing would change.
 */
export function registerChanges(then: Register | null, now: Register): readonly RegisterChanges[] {
  if (then === null) return [{ about: null, sentences: ['This is the first register of this controller.'] }]
  const before = new Map(then.activities.map((activity) => [activity.id, activity]))
  const kept = new Set(now.activities.map(({ id }) => id))
  return [
    {
      about: null,
      sentences: [
        ...controllerSentences(then, now),
        ...now.activities.flatMap(({ id, title }) => (before.has(id) ? [] : [`New activity: ${title}`])),
        ...then.activities.flatMap(({ id, title }) => (kept.has(id) ? [] : [`Activity taken out: ${title}`])),
      ],
    },
    ...now.activities.flatMap((activity) => {
      const old = before.get(activity.id)
      return old === undefined ? [] : [{ about: activity.title, sentences: activitySentences(old, activity) }]
    }),
  ].filter(({ sentences }) => sentences.length > 0)
}

function controllerSentences(then: Register, now: Register): readonly string[] {
  const [old, held] = [then.controller, now.controller]
  return [
    ...became('The controller’s name', old.name, held.name),
    ...became('The letters of case references', old.prefix, held.prefix),
    ...became('The kind of controller', old.kind, held.kind),
    ...became('The nation whose bank holidays count', old.nation, held.nation),
    ...became('The regulator', sayContact(old.regulator), sayContact(held.regulator)),
    ...listSentences('contact', contactsOf(then), contactsOf(now)),
    ...became('Where the register comes from', said(then.source), said(now.source)),
  ]
}

const contactsOf = ({ controller }: Register): readonly Listed[] =>
  controller.contacts.map((contact, at, all) => {
    // Two contacts of one role are told apart by their order.
    const nth = all.slice(0, at).filter(({ role }) => role === contact.role).length
    return { id: `${contact.role} ${nth}`, name: contact.role, words: sayContact(contact) }
  })

const sayContact = (contact: Readonly<Record<string, unknown>>): string => said(contact)
const said = (parts: Readonly<Record<string, unknown>>): string => Object.values(parts).filter(Boolean).join(', ')

function activitySentences(then: Activity, now: Activity): readonly string[] {
  const [before, after] = [activityLists(then), activityLists(now)]
  const named = after.flatMap(({ kind, entries }, at) => listSentences(kind, before[at]?.entries ?? [], entries))
  const other = changesBetween(then, now).flatMap(({ part, added, removed }) =>
    part !== 'other' && part !== 'research'
      ? []
      : [...added.map((text) => `Now says: “${text}”`), ...removed.map((text) => `No longer says: “${text}”`)],
  )
  return [...named, ...other, ...hiddenSentences(then, now, named.length + other.length)]
}

/** What lists and texts don't show, or not wholly: said without its words, so that nothing changes unseen. */
function hiddenSentences(then: Activity, now: Activity, sofar: number): readonly string[] {
  const parts = [
    ['notice', 'the notice it comes from'],
    ['contacts', 'its contacts'],
    ['corrections', 'its corrections'],
    ['localName', 'its local name'],
    ['transfers', 'what it says of transfers abroad'],
    ['automatedDecisions', 'what it says of automated decisions'],
    ['research', 'its research uses'],
  ] as const
  const changed = parts.flatMap(([part, words]) =>
    JSON.stringify(then[part]) === JSON.stringify(now[part]) ? [] : [`Changed: ${words}`],
  )
  if (changed.length > 0 || sofar > 0 || JSON.stringify(then) === JSON.stringify(now)) return changed
  return ['Changed in a detail that readers do not see']
}

function listSentences(kind: string, before: readonly Listed[], after: readonly Listed[]): readonly string[] {
  const old = new Map(before.map((entry) => [entry.id, entry]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((entry) => {
      const was = old.get(entry.id)
      return was === undefined ? [`New ${kind}: ${entry.name}`] : became(capital(kind), was.words, entry.words)
    }),
    ...before.flatMap(({ id, name }) => (kept.has(id) ? [] : [`${capital(kind)} taken out: ${name}`])),
  ]
}

const became = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what} changed from “${before}” to “${after}”`]

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
