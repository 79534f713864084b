/// <reference types="vite/types/importMeta.d.ts" />
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { openStaffSession } from '~/app/casework/signing/staffSession.server'
import type { Portal, StaffDesk } from '~/app/desk.server'
import { deskAt } from '~/app/desk.server'
import { writeToken } from '~/app/outside/session.server'

type Route = {
  readonly loader?: (args: LoaderFunctionArgs) => unknown
  readonly action?: (args: ActionFunctionArgs) => unknown
}

const files = import.meta.glob<Route>('../../app/routes/staff.*')

/** The names of all routes that begin with some words: a new one is there without anybody listing it. */
export const doorsOf = (begins: string): readonly string[] =>
  Object.keys(files)
    .map((file) => file.replace('../../app/routes/', '').replace(/\.tsx?$/, ''))
    .filter((name) => name.startsWith(begins))
    .toSorted()

/** Lets the doors of this process open onto a portal of a test. */
export const serve = (portal: Portal | undefined): void => {
  const held: typeof globalThis & { rightsPortal?: Portal } = globalThis
  if (portal === undefined) delete held.rightsPortal
  else held.rightsPortal = portal
}

/** The cookie of a member of staff who is signed in with a second factor. */
export async function cookieOf(portal: Portal, { staff }: StaffDesk): Promise<string> {
  await portal.db.updateTable('staff').set({ factor_secret: 'kept' }).where('id', '=', staff.id).execute()
  const now = new Date().toISOString()
  const desk = deskAt(portal, { kind: 'resident' }, now)
  const token = await openStaffSession(desk, staff.id, { factorAt: now, before: null })
  return (await writeToken('staff', token, portal.config)).split(';')[0] ?? ''
}

type Visit = {
  readonly cookie: string
  readonly params: Readonly<Record<string, string>>
  /** A form to be sent; without one the page is read. */
  readonly form?: URLSearchParams | FormData
}

/** What a door answers, thrown or given: its status, and everything it says. */
export async function visit(name: string, { cookie, params, form }: Visit) {
  const route = await routeOf(name)
  const path = name
    .replace(/^staff/, '/staff')
    .replaceAll('_.', '.')
    .replace('._index', '')
    .replaceAll('.', '/')
  const url = `http://localhost${path.replace(/\$(\w+)/g, (_all, param: string) => params[param] ?? param)}`
  const method = form === undefined ? 'GET' : 'POST'
  const request = new Request(url, { method, headers: { Cookie: cookie }, body: form })
  const act = form === undefined ? route.loader : route.action
  if (act === undefined) return { status: 405, said: '', to: null, headers: null }
  const args = { request, params, context: {} }
  const answer = await Promise.resolve()
    .then(() => act(args))
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
  return readAnswer(answer)
}

async function routeOf(name: string): Promise<Route> {
  const [, open] = Object.entries(files).find(([file]) => file.replace(/\.tsx?$/, '').endsWith(`/${name}`)) ?? []
  if (open === undefined) throw new Error(`There is no door ${name}`)
  return open()
}

async function readAnswer(answer: unknown) {
  if (answer instanceof Response) {
    return {
      status: answer.status,
      said: await answer.text(),
      to: answer.headers.get('Location'),
      headers: answer.headers,
    }
  }
  const isWithStatus = typeof answer === 'object' && answer !== null && 'init' in answer && 'data' in answer
  const init: unknown = isWithStatus ? answer.init : null
  const status = typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200
  return { status, said: JSON.stringify(isWithStatus ? answer.data : answer), to: null, headers: null }
}
