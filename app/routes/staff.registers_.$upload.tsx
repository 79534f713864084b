import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { putRegister, readUpload } from '../casework/settings/putRegister.server'
import { field, notFound, onceKey, readForm, requireStaff } from '../door.server'
import { RegisterUploadPage } from '../pages/staff/admin/RegisterUploadPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'What would change' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { upload = '' } = params
  const read = await readUpload(await requireStaff(request), upload)
  if (read === null) throw notFound()
  if (read === 'not-allowed') throw new Response(null, { status: 403 })
  return { ...read, action: `/staff/registers/${upload}`, onceKey: onceKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const form = await readForm(request)
  const seen = Number(field(form, 'against'))
  const put = await putRegister(desk, { upload: params.upload ?? '', seen, onceKey: field(form, 'onceKey') })
  if ('done' in put) return redirect('/staff/registers?done=register')
  if (put.refused === 'not-allowed') throw new Response(null, { status: 403 })
  if (put.refused === 'gone') throw notFound()
  return data({ stale: true }, 422)
}

export default function RegisterUpload() {
  return <RegisterUploadPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
