import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inviteStaff } from '../casework/signing/keepAccounts.server'
import { readServices } from '../casework/signing/readAccounts.server'
import { forbidden, requireStaff } from '../door.server'
import { NewAccountForm } from '../pages/staff/accounts/accountForm'
import { NewAccountPage } from '../pages/staff/accounts/NewAccountPage'
import { accountRefusals } from '../pages/staff/accounts/words'
import type { PageHandle } from '../root'
import { readTyped, requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Add an account' }

export async function loader({ request }: LoaderFunctionArgs) {
  const services = await readServices(await requireStaff(request))
  if (services === null) throw forbidden()
  return { services, errors: {}, values: {} }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'keep-accounts')
  const typed = await readTyped(request, NewAccountForm)
  if ('errors' in typed) return data(typed, 422)
  const { given, values } = typed
  const made = await inviteStaff(desk, given)
  if ('id' in made) return redirect(`/staff/accounts/${made.id}?done=made`)
  if (made.refused === 'not-allowed') throw forbidden()
  return data({ errors: { email: accountRefusals[made.refused] ?? '' }, values }, 422)
}

export default function NewAccount() {
  return <NewAccountPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
