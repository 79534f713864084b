import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendLinkAgain } from '../casework/askLink.server'
import { handOver } from '../casework/handOver.server'
import { readHandover } from '../casework/readHandover.server'
import { field, notFound, onceKey, readForm } from '../door.server'
import { HandoverPage } from '../pages/staff/acts/HandoverPage'
import { HandoverForm } from '../pages/staff/acts/handoverForm'
import { handoverPageProps } from '../pages/staff/acts/handoverPageProps'
import type { PageHandle } from '../root'
import { proveBy, readProof } from '../signingDoor.server'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Post the answer or hand it over' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  const { reference } = read.kase.received
  const answer = await readHandover(desk, read.kase)
  if (answer === null) throw redirect(`/staff/cases/${reference}`)
  return {
    ...freshForm(reference, 'handover'),
    linkKey: onceKey(),
    proof: await readProof(request),
    ...handoverPageProps(read, answer, reference),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'release-packs')
  const { reference = '' } = params
  const sent = await readForm(request.clone())
  if (field(sent, 'intent') === 'link') {
    const outcome = await sendLinkAgain(desk, reference, { onceKey: field(sent, 'onceKey') })
    if (!('refused' in outcome)) return redirect(`/staff/cases/${reference}?done=link`)
    if (outcome.refused === 'no-such-case') throw notFound()
    if (outcome.refused === 'too-many-links') return data({ errors: { link: tooMany }, values: {} }, 422)
    return data({ errors: {}, values: {}, refusal: outcome.refused }, 422)
  }
  const done = await actOn(request, HandoverForm, async ({ sha256, ...form }) => {
    const proved = await proveBy(request, field(sent, 'code'))
    if ('error' in proved) return { errors: { code: proved.error } }
    const outcome = await handOver(proved.desk, reference, { ...form, seen: sha256 })
    return { outcome, to: `/staff/cases/${reference}?done=handover` }
  })
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

const tooMany = 'Three links have been sent within the last hour. Wait before you send another'

export default function Handover() {
  return <HandoverPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
