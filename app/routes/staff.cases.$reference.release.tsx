import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fingerprintNow } from '../casework/answer/keptAnswer.server'
import { releasePack } from '../casework/approvePack.server'
import { releasePageProps } from '../pages/staff/pack/approvalPageProps'
import { ReleasePage } from '../pages/staff/pack/ReleasePage'
import type { PageHandle } from '../root'
import { proveBy, readProof } from '../signingDoor.server'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Release the pack' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { reference } = read.kase.received
  const { pack } = read.kase
  const sha256 = pack?.state === 'approved' ? await fingerprintNow(desk, pack.id) : null
  if (sha256 === null) throw redirect(`/staff/cases/${reference}`)
  const proof = await readProof(request)
  return { ...freshForm(reference, 'release'), ...releasePageProps({ ...read, sha256 }), proof }
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireMay(request, params.reference, 'release-packs')
  const { reference = '' } = params
  const done = await actOn(request, Release, async ({ code, sha256, onceKey }) => {
    const proved = await proveBy(request, code)
    if ('error' in proved) return { errors: { code: proved.error } }
    const outcome = await releasePack(proved.desk, reference, { seen: sha256, onceKey })
    return { outcome, to: `/staff/cases/${reference}?done=release` }
  })
  if ('to' in done) return redirect(done.to)
  const { errors, refusal, changed } = done.refused
  return data({ errors, refusal, changed }, 422)
}

const Release = z.object({ sha256: z.string(), code: z.string().trim().default('') })

export default function ReleaseIt() {
  return <ReleasePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
