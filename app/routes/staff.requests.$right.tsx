import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordRequest } from '../casework/recordRequest.server'
import { field, notFound, onceKey, readForm, requireRegister } from '../door.server'
import { RecordPage } from '../pages/staff/requests/RecordPage'
import { sayProblems } from '../pages/staff/requests/sayProblems'
import type { PageHandle } from '../root'
import { readRecorded } from '../rules/journey/readRecorded'
import { choicesOf, requestFrom, targetsOf } from '../rules/journey/request'
import { valuesTyped } from '../rules/journey/values'
import { requireWorker } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Record a request' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { right, held } = await open(request, params.right)
  return {
    right,
    action: `/staff/requests/${right}`,
    onceKey: onceKey(),
    activities: held.register.activities.map(({ id, localName }) => ({ value: id, label: localName })),
    targets: targetsOf(held.register).map(({ value, label }) => ({ value, label })),
    errors: {},
    values: { language: 'en' },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, right, held } = await open(request, params.right)
  const form = await readForm(request)
  const values = valuesTyped(form)
  const read = readRecorded({ right, form, choices: choicesOf(held.register), today: desk.today })
  if ('errors' in read) return data({ errors: sayProblems(read.errors), values }, 422)

  const { answers, ...arrival } = read
  const sent = { held, request: requestFrom(answers, held.register), onceKey: field(form, 'onceKey') || onceKey() }
  const outcome = await recordRequest(desk, { ...sent, ...arrival })
  if ('refused' in outcome) return data({ errors: {}, values, refusal: outcome.refused }, 422)
  return redirect(`/staff/cases/${outcome.reference}?done=recorded`)
}

async function open(request: Request, right: string | undefined) {
  const desk = await requireWorker(request)
  if (right !== 'access' && right !== 'objection') throw notFound()
  return { desk, right, held: await requireRegister(desk, desk.staff.controller) } as const
}

export default function Record() {
  return <RecordPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
