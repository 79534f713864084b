import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { letterList } from '../casework/settings/letterWordsPage.server'
import { requireStaff } from '../door.server'
import { LetterListPage } from '../pages/staff/admin/LetterListPage'
import { letterNames } from '../pages/staff/words/sayDone'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'Words of letters' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  if (!may(desk.staff.role, 'read-settings')) throw new Response(null, { status: 403 })
  return { letters: (await letterList(desk)).map((each) => ({ ...each, name: letterNames(each.letter) })) }
}

export default function LetterWordsList() {
  return <LetterListPage {...useLoaderData<typeof loader>()} />
}
