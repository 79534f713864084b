import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fingerprintNow } from '../casework/answer/keptAnswer.server'
import { releasePack } from '../casework/approvePack.server'
import { requireStaff } from '../door.server'
import { releasePageProps } from '../pages/staff/pack/approvalPageProps'
import { ReleasePage } from '../pages/staff/pack/ReleasePage'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Release the pack' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { reference } = read.kase.received
  const { pack } = read.kase
  const sha256 = pack?.state === 'approved' ? await fingerprintNow(desk, pack.id) : null
  if (sha256 === null) throw redirect(`/staff/cases/${reference}`)
  return { ...freshForm(reference, 'release'), ...releasePageProps({ ...read, sha256 }) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  const { reference = '' } = params
  const done = await actOn(request, z.object({ sha256: z.string() }), async (form) => ({
    outcome: await releasePack(desk, reference, { seen: form.sha256, onceKey: form.onceKey }),
    to: `/staff/cases/${reference}?done=release`,
  }))
  return 'to' in done ? redirect(done.to) : data({ refusal: done.refused.refusal }, 422)
}

export default function Release() {
  return <ReleasePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
