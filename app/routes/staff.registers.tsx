import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readRegisterPage } from '../casework/settings/readRegisterPage.server'
import { sendRegister } from '../casework/settings/sendRegister.server'
import { onceKey, requireStaff } from '../door.server'
import { RegistersPage } from '../pages/staff/admin/RegistersPage'
import { registerRefusals } from '../pages/staff/admin/registerRefusals'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Register of processing' }

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await readRegisterPage(await requireStaff(request))
  if (page === null) throw new Response(null, { status: 403 })
  const isDone = new URL(request.url).searchParams.has('done')
  return { ...page, onceKey: onceKey(), done: isDone ? 'The register is in force.' : undefined }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const sent = await sendRegister(desk, (await request.formData()).get('file'))
  if ('upload' in sent) return redirect(`/staff/registers/${sent.upload}`)
  if ('faults' in sent) return data({ error: registerRefusals.faults, faults: sent.faults }, 422)
  if (sent.refused === 'not-allowed') throw new Response(null, { status: 403 })
  return data({ error: registerRefusals[sent.refused], faults: [] }, 422)
}

export default function Registers() {
  return <RegistersPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
