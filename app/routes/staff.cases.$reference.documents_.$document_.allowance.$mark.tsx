import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { allowAreaElsewhere } from '../casework/documents/changeDocument.server'
import { readWorkspace } from '../casework/documents/readWorkspace.server'
import { notFound } from '../door.server'
import { needed } from '../pages/staff/fields'
import { AllowanceForm } from '../pages/staff/redaction/AllowanceForm'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Allow words where they stand elsewhere' }

const Form = z.object({ reason: needed('Say why the words may be shown there') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase, caseId } = await requireCase(request, params.reference)
  const { document = '', mark = '' } = params
  const read = await readWorkspace(desk, { caseId, kase }, document)
  const leak = read?.elsewhere.find(({ marks }) => marks.includes(mark))
  if (leak === undefined) throw notFound()
  const foundIn = leak.pages.map((page) => `page ${page + 1}`)
  return {
    ...freshForm(kase.received.reference, `documents/${document}/allowance/${mark}`),
    words: leak.words,
    foundIn,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase } = await requireMay(request, params.reference, 'work-cases')
  const { reference } = kase.received
  const { document = '', mark = '' } = params
  const done = await actOn(request, Form, async (form) => ({
    outcome: await allowAreaElsewhere(desk, reference, { ...form, document, mark }),
    to: `/staff/cases/${reference}/documents/${document}?done=allowance`,
  }))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

export default function Allowance() {
  return <AllowanceForm {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
