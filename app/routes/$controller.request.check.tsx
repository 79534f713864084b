import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readDraft } from '../casework/drafts.server'
import { sendDraft } from '../casework/sendDraft.server'
import { onceKey, requireRegister, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { answerRows } from '../pages/request/answerRows'
import { CheckAnswers } from '../pages/request/CheckAnswers'
import { useWords } from '../pages/words'
import type { PageHandle } from '../root'
import { firstUnanswered } from '../rules/journey/path'

export const handle: PageHandle = { title: (t) => t('check.heading') }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, held, token } = await open(request, params.controller)
  const { answers, reference } = await readDraft(desk, held.register.controller.id, token)
  const base = `/${held.register.controller.id}/request`
  if (reference !== null) throw redirect(`${base}/sent`)
  const missing = firstUnanswered(answers)
  if (missing !== null) throw redirect(`${base}/${missing}`)
  return { answers, register: held.register, base, onceKey: onceKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, held, token } = await open(request, params.controller)
  const base = `/${held.register.controller.id}/request`
  if (token === null) return redirect(`${base}/right`)
  const sent = await sendDraft(desk, held, { token })
  return redirect('unanswered' in sent ? `${base}/${sent.unanswered}` : `${base}/sent`)
}

export default function Check() {
  const t = useWords()
  const { answers, register, base, onceKey } = useLoaderData<typeof loader>()
  const rows = answerRows(answers, register, t).map((row) => ({ ...row, changeHref: `${base}/${row.key}?change` }))
  return <CheckAnswers rows={rows} action={`${base}/check`} onceKey={onceKey} errors={{}} />
}

async function open(request: Request, controller: string | undefined) {
  const desk = residentDesk()
  const held = await requireRegister(desk, controller)
  return { desk, held, token: await readToken('draft', request, desk.config) }
}
