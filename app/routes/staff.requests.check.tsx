import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordDraft } from '../casework/recordDraft.server'
import { onceKey } from '../door.server'
import { answerRows } from '../pages/request/answerRows'
import { RecordCheck } from '../pages/staff/requests/RecordCheck'
import { useWords } from '../pages/words'
import { recordBase as base, openRecord } from '../recordDoor.server'
import type { PageHandle } from '../root'
import { firstToMend } from '../rules/journey/request'

export const handle: PageHandle = { title: () => 'Check before you record the request' }

export async function loader({ request }: LoaderFunctionArgs) {
  const { held, answers, references } = await openRecord(request)
  if (references.length > 0) throw redirect(`/staff/cases/${references[0]}`)
  const missing = firstToMend(answers, held.register, 'staff')
  if (missing !== null) throw redirect(`${base}/${missing}`)
  return { answers, register: held.register, onceKey: onceKey() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, held, token, references } = await openRecord(request)
  if (references.length > 0) return recorded(references)
  const outcome = await recordDraft(desk, held, { token })
  if ('refused' in outcome) throw new Response(null, { status: 403 })
  if ('unanswered' in outcome) return redirect(`${base}/${outcome.unanswered}`)
  return recorded(outcome.references)
}

export default function Check() {
  const t = useWords()
  const { answers, register, onceKey } = useLoaderData<typeof loader>()
  // Papers that staff hold are added on the case, once there is one.
  const rows = answerRows(answers, { register, t, typist: 'staff' }).filter(({ key }) => key !== 'authority')
  return <RecordCheck rows={rows} base={base} onceKey={onceKey} isForAnother={(answers.for ?? 'me') !== 'me'} />
}

/** The first of the cases: it names those beside it. */
const recorded = (references: readonly string[]) => redirect(`/staff/cases/${references[0]}?done=recorded`)
