import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendPapers } from '../casework/papers/casePapers.server'
import { papersWanted } from '../casework/papers/lookAtPaper.server'
import { readWantedPapers } from '../casework/papers/readPapers.server'
import { onceKey, requireRegister, residentDesk } from '../door.server'
import { dropFiles, readUpload } from '../http/upload.server'
import { readToken } from '../outside/session.server'
import { type PaperProblem, paperProblems, problem } from '../pages/papers/problems'
import { SendPapersPage } from '../pages/papers/SendPapersPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('papers.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('follow', request, desk.config)
  const read = session === null ? null : await readWantedPapers(desk, session)
  if (read === null) throw redirect('/follow')
  const { register } = await requireRegister(desk, read.controller)
  return {
    ...read,
    isDone: new URL(request.url).searchParams.has('done'),
    controllerName: register.controller.name,
    action: '/follow/papers',
    onceKey: onceKey(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = residentDesk()
  const session = await readToken('follow', request, desk.config)
  // Before the first byte of a file is read: what nobody may send is not taken in.
  const read = session === null ? null : await readWantedPapers(desk, session)
  if (session === null || read === null) return redirect('/follow/gone')
  const form = await readUpload(request, papersWanted(desk))
  const wanted = read.wanted.map(({ kind }) => kind)
  const kind = wanted.length === 1 ? wanted[0] : wanted.find((each) => each === form.fields.kind)
  const wrong = (problems: readonly PaperProblem[]) => data({ problems, kind: kind ?? '' }, 422)
  if (form.fault !== null) return wrong(paperProblems(form))
  // In another tab they may have gone over to another of their requests since.
  const isAnother = form.fields.reference !== read.reference
  if (isAnother || kind === undefined) {
    await dropFiles(desk.blobs, form.files)
    if (isAnother) return wrong(problem('failed'))
    return wanted.length === 0 ? redirect('/follow/papers') : wrong(problem('kind'))
  }
  if (form.files.length === 0) return wrong(problem('empty'))
  const added = await sendPapers(desk, session, { kind, files: form.files, onceKey: form.fields.onceKey ?? '' })
  if (added === 'too-many') return wrong(problem('many'))
  const problems = paperProblems(form)
  if (problems.length > 0) return wrong(problems)
  return redirect(added === 'added' ? '/follow/papers?done' : '/follow/papers')
}

export default function SendPapers() {
  const { problems, kind } = useActionData<typeof action>() ?? { problems: [], kind: '' }
  return <SendPapersPage {...useLoaderData<typeof loader>()} problems={problems} kind={kind} />
}
