import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allowElsewhere } from '../casework/allowElsewhere.server'
import { readLeaks } from '../casework/readPack.server'
import { notFound } from '../door.server'
import { needed } from '../pages/staff/fields'
import { AllowanceForm } from '../pages/staff/redaction/AllowanceForm'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Allow words where they stand elsewhere' }

const Form = z.object({
  reason: needed('Say why the words may be shown there'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const leak = (await readLeaks(desk, caseId)).find((each) => each.marks.includes(params.mark ?? ''))
  if (leak === undefined) throw notFound()
  const { reference } = kase.received
  return { ...freshForm(reference, `allowance/${params.mark}`), words: leak.words, foundIn: leak.where }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, caseId } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const leak = (await readLeaks(desk, caseId)).find((each) => each.marks.includes(params.mark ?? ''))
  const done = await actOn(request, Form, async (form) => ({
    outcome: await allowElsewhere(desk, reference, { ...form, marks: leak?.marks ?? [] }),
    to: `/staff/cases/${reference}/pack`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Allowance() {
  return <AllowanceForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
