import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readSaved } from '../casework/saving/saveForLater.server'
import { SavedPage } from '../pages/saving/SavedPage'
import { openForm } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { placeAfterChange } from '../rules/journey/turns'

export const handle: PageHandle = { title: (t) => t('save.saved.heading') }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, held, answers, token, base } = await openForm(request, params.controller)
  const { id, name } = held.register.controller
  const saved = await readSaved(desk, { controller: id, token })
  if (saved === null) throw redirect(`${base}/save`)
  const next = `${base}/${placeAfterChange({ answers, typist: 'resident' })}`
  return { ...saved, controllerName: name, next, save: `${base}/save` }
}

export default function Saved() {
  return <SavedPage {...useLoaderData<typeof loader>()} />
}
