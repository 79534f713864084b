import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readSettingsPage, saveSettings } from '../casework/saveSettings.server'
import { field, onceKey, readForm, requireStaff } from '../door.server'
import { SettingsPage } from '../pages/staff/admin/SettingsPage'
import { fields, readTyped, typed } from '../pages/staff/admin/settingsForm'
import type { PageHandle } from '../root'
import { requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Settings' }

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await readSettingsPage(await requireStaff(request))
  if (page === null) throw new Response(null, { status: 403 })
  const done = new URL(request.url).searchParams.has('done')
  return {
    version: page.version,
    mayChange: page.mayChange,
    history: page.history,
    values: typed(page.watching),
    onceKey: onceKey(),
    errors: {},
    done: done ? 'The settings are saved. The open cases follow within a minute.' : undefined,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'change-settings')
  const form = await readForm(request)
  const values = Object.fromEntries(fields.map(({ name }) => [name, field(form, name)]))
  const read = readTyped(values)
  const seen = Number(field(form, 'version'))
  if ('errors' in read) return data({ errors: read.errors, values, version: seen }, 422)

  const saved = await saveSettings(desk, { watching: read.watching, seen, onceKey: field(form, 'onceKey') })
  if ('done' in saved) return redirect('/staff/settings?done=settings')
  if (saved.refused === 'not-allowed') throw new Response(null, { status: 403 })
  return data({ errors: {}, values, version: seen, stale: true }, 422)
}

export default function Settings() {
  return <SettingsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
