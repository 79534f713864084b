import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { recallPack } from '../casework/law/recallPack.server'
import { needed } from '../pages/staff/fields'
import { RecallPage } from '../pages/staff/law/RecallPage'
import type { PageHandle } from '../root'
import { dueOnceRecalled, whyNot } from '../rules/case/foresee'
import { may } from '../rules/roles'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Take the answer back' }

const recall = { act: 'recall-pack' } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, setting } = await requireCase(request, params.reference)
  return {
    ...freshForm(kase.received.reference, 'recall', kase.seq),
    dueOn: dueOnceRecalled(kase, setting),
    mayNot: may(desk.staff.role, 'release-packs') ? whyNot(kase, recall, setting) : 'not-allowed',
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'release-packs')
  const { reference = '' } = params
  const done = await actOn(request, z.object({ words: needed('Write why it is taken back') }), async (form) => ({
    outcome: await recallPack(desk, reference, form),
    to: `/staff/cases/${reference}?done=recall`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Recall() {
  return <RecallPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
