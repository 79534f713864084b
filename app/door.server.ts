import { withFreshCalendar } from './casework/calendar.server'
import { type HeldRegister, readRegister } from './casework/registers.server'
import { readStaff } from './casework/signIn.server'
import { type Desk, deskAt, type StaffDesk, staffDeskAt } from './desk.server'
import { newToken } from './outside/secrets.server'
import { readToken } from './outside/session.server'
import { thePortal } from './portal.server'
import type { Form } from './rules/journey/answers'

/** A desk for whoever comes to the public doors. */
export const residentDesk = (): Desk => deskAt(thePortal(), { kind: 'resident' })

/** A desk for the member of staff who is signed in. Throws a redirect to the sign-in page where nobody is. */
export async function requireStaff(request: Request): Promise<StaffDesk> {
  const portal = thePortal()
  const token = await readToken('staff', request, portal.config)
  const staff = token === null ? null : await readStaff(residentDesk(), token)
  if (staff === null) throw new Response(null, { status: 302, headers: { Location: '/staff/sign-in' } })
  return withFreshCalendar(staffDeskAt(portal, staff))
}

/** A controller's register. Throws 404 where there is no such controller. */
export async function requireRegister(desk: Desk, controller: string | undefined): Promise<HeldRegister> {
  const held = controller === undefined ? null : await readRegister(desk, controller)
  if (held === null) throw notFound()
  return held
}

export const notFound = () => new Response(null, { status: 404 })

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

/** A key for one showing of a form: sent twice, it acts once. */
export const onceKey = (): string => newToken()
