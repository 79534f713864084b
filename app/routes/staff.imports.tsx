import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readImports } from '../casework/imports/readImport.server'
import { forbidden, requireStaff } from '../door.server'
import { takeTracker } from '../importDoor.server'
import { ImportsPage } from '../pages/staff/imports/ImportsPage'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'Bring in a spreadsheet' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const imports = await readImports(desk)
  if (imports === null) throw forbidden()
  const wasLetGo = new URL(request.url).searchParams.get('done') === 'dropped'
  const mayTakeOut = may(desk.staff.role, 'export-everything')
  return {
    imports,
    mayTakeOut,
    errors: {},
    done: wasLetGo ? 'The file was let go. Nothing was brought in.' : undefined,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  // Before the first byte of the file is read.
  if (!may(desk.staff.role, 'import-cases')) throw forbidden()
  const taken = await takeTracker(desk, request)
  if (typeof taken === 'string') return data({ errors: { file: taken } }, 422)
  return redirect(`/staff/imports/${taken.id}`)
}

export default function Imports() {
  return <ImportsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
