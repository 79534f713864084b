import { data, redirect } from '@remix-run/node'
import type { Outcome } from './casework/change.server'
import { followedCase } from './casework/follow.server'
import { isFollowProved } from './casework/following/followCode.server'
import { readAct } from './casework/following/readAct.server'
import type { Desk } from './desk.server'
import { field, onceKey, readForm, requireRegister, residentDesk } from './door.server'
import { readToken } from './outside/session.server'
import type { Errors, Values } from './pages/form'
import { type FollowAct, guardedActs } from './rules/followActs'
import type { Form } from './rules/journey/answers'

/** The desk of somebody who follows their request, and the token of their session if they have one. */
export async function followDesk(request: Request): Promise<{ readonly desk: Desk; readonly session: string | null }> {
  const desk = residentDesk()
  return { desk, session: await readToken('follow', request, desk.config) }
}

/**
 * What the page of an act shows. Null, with 404, where the session is over: no redirect, since words that were sent too
 * late are shown on the page itself.
 */
export async function loadAct(request: Request, act: FollowAct) {
  const { desk, session } = await followDesk(request)
  if (session !== null && (await needsCode(desk, session, act))) throw redirect(`/follow/code?next=${act}`)
  const read = session === null ? null : await readAct(desk, session, act)
  if (read === null) return data(null, 404)
  const { register } = await requireRegister(desk, read.controller)
  const { name, contacts, regulator } = register.controller
  const nameOf = new Map(register.activities.map(({ id, localName }) => [id, localName]))
  return data({
    ...read,
    activities: read.activities.map((id) => ({ value: id, label: nameOf.get(id) ?? id })),
    controllerName: name,
    contacts,
    regulator,
    action: `/follow/${act}`,
    onceKey: onceKey(),
  })
}

/** What an act's page is shown again with: nothing that was typed is lost. */
export type Given = { readonly errors: Errors; readonly values: Values; readonly isStale: boolean }

type Sender = { readonly desk: Desk; readonly session: string; readonly reference: string; readonly onceKey: string }
type Reading<Read> = {
  readonly read: (form: Form) => { readonly read: Read } | { readonly errors: Errors }
  readonly send: (sender: Sender, read: Read) => Promise<Outcome | null>
  /** Refusals that the person can mend, and in which field. */
  readonly mend?: Readonly<Record<string, Errors>>
}

/**
 * Reads the form of an act, does it and leads to the page that says so. Shown again with what was typed: where something
 * is to be mended, where the page was out of date or the session over, and in another language.
 */
export async function takeAct<Read>(request: Request, act: FollowAct, { read, send, mend = {} }: Reading<Read>) {
  const { desk, session } = await followDesk(request)
  const form = await readForm(request)
  const given = { errors: {}, values: typedIn(form), isStale: false } satisfies Given
  if (isTurn(form)) return data<Given>(given)
  const checked = read(form)
  if ('errors' in checked) return data<Given>({ ...given, errors: checked.errors }, 422)
  // Somebody else's link, or a session that has begun again since: what was typed is shown, and nothing is done.
  if (session !== null && (await needsCode(desk, session, act))) return data<Given>({ ...given, isStale: true }, 422)
  const sender = { desk, reference: field(form, 'reference'), onceKey: field(form, 'onceKey') }
  const outcome = session === null ? null : await send({ ...sender, session }, checked.read)
  const errors = outcome !== null && 'refused' in outcome ? mend[outcome.refused] : undefined
  if (errors !== undefined) return data<Given>({ ...given, errors }, 422)
  if (outcome === null || 'refused' in outcome) return data<Given>({ ...given, isStale: true }, 422)
  return redirect(`/follow/sent/${act}`)
}

const needsCode = async (desk: Desk, session: string, act: FollowAct) =>
  guardedActs.has(act) && (await followedCase(desk, session)) !== null && !(await isFollowProved(desk, session))

/** The form was sent by the button that changes the language: it is shown again and nothing else happens. */
export const isTurn = (form: Form): boolean => field(form, 'intent') === 'language'

/** What somebody typed or ticked, by field: not what the page put in by itself. */
const typedIn = (form: Form): Values => Object.fromEntries(Object.entries(form).filter(([name]) => !ours.has(name)))

const ours = new Set(['onceKey', 'reference', 'intent', 'asks-whose'])
