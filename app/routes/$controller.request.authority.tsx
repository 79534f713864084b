import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addDraftPapers, removeDraftPaper } from '../casework/papers/draftPapers.server'
import { papersWanted } from '../casework/papers/lookAtPaper.server'
import { readUpload } from '../http/upload.server'
import { AuthorityPage } from '../pages/papers/AuthorityPage'
import { paperProblems, problem } from '../pages/papers/problems'
import { openQuestion, pageAfter } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { placeBefore } from '../rules/journey/turns'

const step = 'authority'
const typist = 'resident'

export const handle: PageHandle = { title: (t) => t('request.authority.heading'), form: 'question' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { answers, base } = await openQuestion(request, params.controller, step)
  const before = isChange(request) ? 'check' : placeBefore(step, { answers, typist })
  return {
    papers: answers.authority ?? [],
    back: `${base}/${before ?? 'rights'}`,
    action: here(request, base),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  // Before the first byte of a file is read: what belongs to no form is not taken in.
  const { desk, held, answers, token, base } = await openQuestion(request, params.controller, step)
  const sent = await readUpload(request, papersWanted(desk))
  const { intent = '', remove = '' } = sent.fields
  const draft = { controller: held.register.controller.id, token }
  if (remove !== '') await removeDraftPaper(desk, draft, remove)
  const added = await addDraftPapers(desk, draft, sent.files)
  if (added === 'over') return redirect(`${base}/rights`)
  const isEmpty = intent === 'upload' && sent.fault === null && sent.files.length === 0
  const problems = isEmpty ? problem('empty') : added === 'too-many' ? problem('many') : paperProblems(sent)
  if (problems.length > 0) return data({ problems }, 422)
  if (intent === 'language') return { problems }
  if (intent === 'upload' || remove !== '') return redirect(here(request, base))
  if (intent === 'save') return redirect(`${base}/save`)
  // Whoever has none to send has seen the question all the same.
  const seen = { ...answers, authority: answers.authority ?? [] }
  return redirect(pageAfter(step, { answers: seen, turn: 'asked', base, typist, url: request.url }))
}

export default function Authority() {
  return <AuthorityPage {...useLoaderData<typeof loader>()} {...(useActionData<typeof action>() ?? { problems: [] })} />
}

const isChange = (request: Request): boolean => new URL(request.url).searchParams.has('change')

const here = (request: Request, base: string): string => `${base}/${step}${isChange(request) ? '?change' : ''}`
