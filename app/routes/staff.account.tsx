import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOwnAccount } from '../casework/signing/readOwnAccount.server'
import { signOutEverywhere } from '../casework/signing/staffSession.server'
import { requireSigning } from '../door.server'
import { writeToken } from '../outside/session.server'
import { AccountPage } from '../pages/staff/account/AccountPage'
import type { PageHandle } from '../root'
import { roleWords } from '../rules/roles'

export const handle: PageHandle = { title: () => 'Your account' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, signing } = await requireSigning(request)
  const own = await readOwnAccount(desk, signing)
  const done = new URL(request.url).searchParams.has('password') ? saved : undefined
  return { ...own, role: `${own.role}. ${roleWords[own.role]}`, done }
}

const saved = 'Your password is changed. You are signed out everywhere else.'

/** Signs out everywhere, here too. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, signing } = await requireSigning(request)
  await signOutEverywhere(desk, signing.staff.id)
  return redirect('/staff/sign-in', {
    headers: { 'Set-Cookie': await writeToken('staff', null, desk.config), 'Clear-Site-Data': '"cache"' },
  })
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />
}
