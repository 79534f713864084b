import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { field, readForm } from '../door.server'
import { ProofPage } from '../pages/staff/account/ProofPage'
import { CodePage } from '../pages/staff/signing/CodePage'
import type { PageHandle } from '../root'
import { staffPathOr } from '../rules/signIn'
import { proveBy, readProof } from '../signingDoor.server'

export const handle: PageHandle = { title: () => 'Show that it is you' }

const toOf = (request: Request) => staffPathOr(new URL(request.url).searchParams.get('to'))

export async function loader({ request }: LoaderFunctionArgs) {
  const to = toOf(request)
  const proof = await readProof(request)
  if (proof.by === 'nothing') throw redirect(to)
  return { ...proof, to }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request.clone())
  const proved = await proveBy(request, field(form, 'code') || field(form, 'recovery'))
  if ('error' in proved) return data({ errors: { code: proved.error } }, 422)
  return redirect(toOf(request))
}

export default function Proof() {
  const { by, demoCode, to } = useLoaderData<typeof loader>()
  const error = useActionData<typeof action>()?.errors.code
  if (by === 'provider') return <ProofPage href={`/staff/account/proof/provider?to=${to}`} error={error} />
  const here = `/staff/account/proof?to=${to}`
  return <CodePage title="Show that it is you" action={here} demoCode={demoCode} error={error} />
}
