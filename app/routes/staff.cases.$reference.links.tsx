import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { linkCase, readLinks, suggestLinks, unlinkCase } from '../casework/beside/links.server'
import type { StaffDesk } from '../desk.server'
import { LinkSent } from '../pages/staff/beside/besideForms'
import { LinksPage } from '../pages/staff/beside/LinksPage'
import type { PageHandle } from '../root'
import { actOn, freshForm, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Linked cases' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireMay(request, params.reference, 'work-cases')
  return {
    ...freshForm(read.kase.received.reference, 'links'),
    links: await readLinks(desk, read.caseId),
    samePerson: await suggestLinks(desk, read),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const done = await actOn(request, LinkSent, (form) => link(desk, params.reference ?? '', form))
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

async function link(desk: StaffDesk, reference: string, form: z.infer<typeof LinkSent> & { onceKey: string }) {
  const to = `/staff/cases/${reference}/links`
  if (form.intent === 'unlink') return { outcome: await unlinkCase(desk, reference, form), to }
  const outcome = await linkCase(desk, reference, form)
  return 'fault' in outcome ? { errors: { other: faults[outcome.fault] } } : { outcome, to }
}

const faults = {
  'unknown-other': 'There is no case with this reference that you could open',
  itself: 'This is the reference of this case itself',
} as const

export default function Links() {
  return <LinksPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
