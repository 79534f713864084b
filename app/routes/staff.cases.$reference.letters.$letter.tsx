import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { markPosted, readPrintedLetter } from '../casework/printLetter.server'
import { notFound, requireStaff } from '../door.server'
import { PrintedLetterPage } from '../pages/staff/case/PrintedLetterPage'
import type { PageHandle } from '../root'
import { freshForm } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A letter to post' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '', letter = '' } = params
  const read = await readPrintedLetter(desk, reference, letter)
  if (read === null) throw notFound()
  if (read === 'not-allowed') throw new Response(null, { status: 403 })
  return { ...freshForm(reference, `letters/${letter}`), ...read, today: desk.today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '', letter = '' } = params
  if (!(await markPosted(desk, reference, letter))) throw notFound()
  return redirect(`/staff/cases/${reference}?done=posted`)
}

export default function Letter() {
  return <PrintedLetterPage {...useLoaderData<typeof loader>()} />
}
