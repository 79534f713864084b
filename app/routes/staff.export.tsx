import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { foreseeExport } from '../casework/queue/foreseeExport.server'
import { forbidden, requireStaff } from '../door.server'
import { ExportPage } from '../pages/staff/queue/ExportPage'
import type { PageHandle } from '../root'
import { readChoice, writeChoice } from '../rules/queueChoice'

export const handle: PageHandle = { title: () => 'Export cases' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const choice = readChoice(new URL(request.url).searchParams)
  const foreseen = await foreseeExport(desk, choice)
  if (foreseen === null) throw forbidden()
  return { ...foreseen, query: writeChoice(choice) }
}

export default function Export() {
  return <ExportPage {...useLoaderData<typeof loader>()} />
}
