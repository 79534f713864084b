import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { filePapers, mayAdd } from '../casework/papers/casePapers.server'
import { papersWanted } from '../casework/papers/lookAtPaper.server'
import { readPapers } from '../casework/papers/readPapers.server'
import { notFound } from '../door.server'
import { dropFiles, readUpload } from '../http/upload.server'
import { type PaperProblem, paperProblems, problem } from '../pages/papers/problems'
import { PapersPage } from '../pages/staff/papers/PapersPage'
import type { PageHandle } from '../root'
import { PaperKind } from '../rules/case/residents'
import { freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Papers' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, caseId, kase } = await requireCase(request, params.reference)
  const papers = await readPapers(desk, caseId)
  if (papers === null) throw new Response(null, { status: 403 })
  const { reference, action, onceKey } = freshForm(kase.received.reference, 'papers')
  return { reference, action, onceKey, papers, mayAdd: mayAdd(kase), kind: '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Before the first byte of a file is read: what nobody may add is not taken in.
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '' } = params
  const form = await readUpload(request, papersWanted(desk))
  const kind = PaperKind.safeParse(form.fields.kind).data
  const wrong = (problems: readonly PaperProblem[]) => data({ problems, kind: kind ?? '' }, 422)
  if (form.fault !== null) return wrong(paperProblems(form))
  if (kind === undefined) {
    await dropFiles(desk.blobs, form.files)
    return wrong(problem('kind'))
  }
  if (form.files.length === 0) return wrong(problem('empty'))
  const sent = { kind, files: form.files, onceKey: form.fields.onceKey ?? '' }
  const added = await filePapers(desk, reference, sent)
  if (added === 'no-such-case') throw notFound()
  if (added === 'not-allowed') throw new Response(null, { status: 403 })
  if (added === 'too-many') return wrong(problem('many'))
  const problems = paperProblems(form)
  return problems.length > 0 ? wrong(problems) : redirect(`/staff/cases/${reference}/papers`)
}

export default function Papers() {
  const { problems, kind } = useActionData<typeof action>() ?? { problems: [], kind: '' }
  return <PapersPage {...useLoaderData<typeof loader>()} problems={problems} kind={kind} />
}
