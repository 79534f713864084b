import { withFreshCalendar } from './casework/calendar.server'
import { type HeldRegister, readRegister } from './casework/registers.server'
import { readSigning, type Signing } from './casework/signing/staffSession.server'
import { type Desk, deskAt, type StaffDesk, staffDeskAt } from './desk.server'
import { newToken } from './outside/secrets.server'
import { readToken } from './outside/session.server'
import { thePortal } from './portal.server'
import type { Form } from './rules/journey/answers'
import type { Language } from './rules/sayDay'

/** A desk for whoever comes to the public doors. */
export const residentDesk = (): Desk => deskAt(thePortal(), { kind: 'resident' })

/**
 * A desk for the member of staff who is signed in, and has shown the second factor that their role asks for. Throws a
 * redirect to the page that asks for what is lacking.
 */
export const requireStaff = async (request: Request): Promise<StaffDesk> => (await requireSigning(request)).desk

/** The same, with the session: for pages about the account itself. */
export async function requireSigning(request: Request) {
  const { token, signing } = await readDoor(request)
  if (signing === null || token === null) throw sentTo('/staff/sign-in')
  if (signing.standing === 'give-code') throw sentTo('/staff/sign-in/code')
  if (signing.standing === 'set-up') throw sentTo('/staff/sign-in/factor')
  return { desk: await withFreshCalendar(staffDeskAt(thePortal(), signing.staff)), signing, token }
}

/** Who is at the door, however far they have got. */
export async function readDoor(
  request: Request,
): Promise<{ readonly token: string | null; readonly signing: Signing | null }> {
  const token = await readToken('staff', request, thePortal().config)
  return { token, signing: token === null ? null : await readSigning(residentDesk(), token) }
}

const sentTo = (Location: string) => new Response(null, { status: 302, headers: { Location } })

/** A controller's register. Throws 404 where there is no such controller. */
export async function requireRegister(desk: Desk, controller: string | undefined): Promise<HeldRegister> {
  const held = controller === undefined ? null : await readRegister(desk, controller)
  if (held === null) throw notFound()
  return held
}

/** The language that whoever asks reads in: what the server hands to a loader or an action says so, English where not. */
export const languageOf = (context: { readonly language?: Language }): Language => context.language ?? 'en'

export const notFound = () => new Response(null, { status: 404 })
export const forbidden = () => new Response(null, { status: 403 })

/**
 * Every field of a sent form, each with all its values, in order. A file in it is left out, and so is a NUL, which Postgres
 * keeps in no text.
 */
export async function readForm(request: Request): Promise<Form> {
  const form = await request.formData()
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [
      name,
      form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\0', '')] : [])),
    ]),
  )
}

/** The one value of a field, without spaces round it; empty where it wasn't sent. */
export const field = (form: Form, name: string): string => form[name]?.[0]?.trim() ?? ''

/** A key for one showing of a form: sent twice, it acts once. `seen` is the number of the last event that its page has seen. */
export const onceKey = (seen?: number): string => (seen === undefined ? newToken() : `${newToken()}.${seen}`)
