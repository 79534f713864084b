import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeAccount } from '../casework/signing/keepAccounts.server'
import { readAccount, readServices } from '../casework/signing/readAccounts.server'
import { forbidden, notFound, requireStaff } from '../door.server'
import { AccountPage } from '../pages/staff/accounts/AccountPage'
import { AccountForm } from '../pages/staff/accounts/accountForm'
import { accountDone } from '../pages/staff/accounts/words'
import type { PageHandle } from '../root'
import { readTyped, requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Account' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const services = await readServices(desk)
  if (services === null) throw forbidden()
  const account = await readAccount(desk, params.account ?? '')
  if (account === null) throw notFound()
  const { name, role } = account
  const done = accountDone[new URL(request.url).searchParams.get('done') ?? '']
  return { account, services, done, values: { name, role, services: account.services }, errors: {}, refusal: undefined }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'keep-accounts')
  const id = params.account ?? ''
  const sent = await readTyped(request, AccountForm)
  if ('errors' in sent) return data({ ...sent, refusal: undefined, done: undefined }, 422)
  const { given, values } = sent
  const changed = await changeAccount(desk, id, given)
  if ('done' in changed) return redirect(`/staff/accounts/${id}?done=${given.act}`)
  if (changed.refused === 'not-allowed') throw forbidden()
  if (changed.refused === 'no-such-account') throw notFound()
  // Only a form that was typed in is shown again as it was sent.
  const typed = given.act === 'save' ? { values } : {}
  return data({ errors: {}, refusal: changed.refused, done: undefined, ...typed }, 422)
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
