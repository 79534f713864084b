import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readLetter } from '../casework/letters/readLetter.server'
import { markPosted } from '../casework/printLetter.server'
import { notFound } from '../door.server'
import { PrintedLetterPage } from '../pages/staff/case/PrintedLetterPage'
import { LetterPage } from '../pages/staff/letters/LetterPage'
import type { PageHandle } from '../root'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A letter' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await requireCase(request, params.reference)
  const { reference = '', letter = '' } = params
  const read = await readLetter(desk, reference, letter)
  if (read === null) throw notFound()
  if (read === 'not-allowed') throw new Response(null, { status: 403 })
  return { ...freshForm(reference, `letters/${letter}`), ...read, today: desk.today }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '', letter = '' } = params
  if (!(await markPosted(desk, reference, letter))) throw notFound()
  return redirect(`/staff/cases/${reference}?done=posted`)
}

export default function Letter() {
  const page = useLoaderData<typeof loader>()
  return page.kind === 'print' ? <PrintedLetterPage {...page} /> : <LetterPage {...page} />
}
