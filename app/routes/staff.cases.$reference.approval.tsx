import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fingerprintNow } from '../casework/answer/keptAnswer.server'
import { approvePack } from '../casework/approvePack.server'
import { readPack } from '../casework/readPack.server'
import { ApprovalPage } from '../pages/staff/pack/ApprovalPage'
import { approvalPageProps } from '../pages/staff/pack/approvalPageProps'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Approve the pack' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { reference } = read.kase.received
  const built = await readPack(desk, read.caseId)
  const sha256 = built && (await fingerprintNow(desk, built.pack.id))
  if (built === null || sha256 === null) throw redirect(`/staff/cases/${reference}/pack`)
  const refs = new Map(desk.exemptions.map(({ id, ref }) => [id, ref]))
  const page = approvalPageProps({ ...read, sha256 }, { ...built, refs })
  return { ...freshForm(reference, 'approval', read.kase.seq), ...page }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'approve-packs')
  const { reference = '' } = params
  const done = await actOn(request, z.object({ sha256: z.string() }), async (form) => ({
    outcome: await approvePack(desk, reference, { seen: form.sha256, onceKey: form.onceKey }),
    to: `/staff/cases/${reference}?done=approval`,
  }))
  return 'to' in done ? redirect(done.to) : data({ refusal: done.refused.refusal, changed: done.refused.changed }, 422)
}

export default function Approval() {
  return <ApprovalPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
