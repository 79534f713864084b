import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRegister, residentDesk } from '../door.server'
import { RegisterPage } from '../pages/register/RegisterPage'
import type { PageHandle } from '../root'
import { londonDay } from '../rules/day'

export const handle: PageHandle = { title: (t) => t('layout.registers') }

export async function loader({ params }: LoaderFunctionArgs) {
  const { register, version, loadedAt } = await requireRegister(residentDesk(), params.controller)
  return { register, version: { number: version, loadedOn: londonDay(loadedAt) } }
}

export default function Register() {
  return <RegisterPage {...useLoaderData<typeof loader>()} />
}
