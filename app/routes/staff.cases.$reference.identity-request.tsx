import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { askIdentity } from '../casework/askIdentity.server'
import { requireStaff } from '../door.server'
import { IdentityAskForm } from '../pages/staff/acts/IdentityAskForm'
import { needed } from '../pages/staff/fields'
import type { PageHandle } from '../root'
import { actOn, formFor, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Ask for proof of identity' }

const Form = z.object({ words: needed('Say what you ask for') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const read = await requireCase(request, params.reference)
  return formFor(read, 'identity-request', { act: 'ask-identity' })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await askIdentity(desk, reference, form),
    to: `/staff/cases/${reference}?done=identity-request`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function IdentityRequest() {
  return <IdentityAskForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
