import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAccounts } from '../casework/signing/readAccounts.server'
import { forbidden, requireStaff } from '../door.server'
import { AccountsPage } from '../pages/staff/accounts/AccountsPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Accounts' }

export async function loader({ request }: LoaderFunctionArgs) {
  const accounts = await readAccounts(await requireStaff(request))
  if (accounts === null) throw forbidden()
  return { accounts }
}

export default function Accounts() {
  return <AccountsPage {...useLoaderData<typeof loader>()} />
}
