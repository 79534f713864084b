import { readDraft } from './casework/drafts.server'
import type { HeldRegister } from './casework/registers.server'
import { referencesIn } from './casework/sendDraft.server'
import type { Desk } from './desk.server'
import { notFound, requireRegister, residentDesk } from './door.server'
import { newToken } from './outside/secrets.server'
import { readToken } from './outside/session.server'
import type { AskedStep } from './pages/request/question'
import { Answers, type Step, type Typist } from './rules/journey/answers'
import { kindOf } from './rules/journey/kinds'
import { firstUnanswered } from './rules/journey/path'
import { placeAfter, placeAfterChange, type Turn, turnOf } from './rules/journey/turns'

export type OpenedForm = {
  readonly desk: Desk
  readonly held: HeldRegister
  readonly answers: Answers
  /** What the browser's cookie holds, or will. */
  readonly token: string
  /** Where the form of this controller begins. */
  readonly base: string
  /** Of the requests that the form was sent as; none while it isn't sent. */
  readonly references: readonly string[]
}

/**
 * Opens a controller's form as this browser left it. A form that was sent is done with: only somebody who begins again
 * on purpose, by the link of the start page (`?start`), is given a new one. Throws 404 where there is no such controller.
 */
export async function openForm(request: Request, controller: string | undefined): Promise<OpenedForm> {
  const desk = residentDesk()
  const held = await requireRegister(desk, controller)
  const { id } = held.register.controller
  const known = await readToken('draft', request, desk.config)
  const draft = await readDraft(desk, id, known)
  const form = { desk, held, base: `/${id}/request` }
  const isOver = draft.reference !== null
  if (isOver && new URL(request.url).searchParams.has('start')) {
    return { ...form, answers: {}, token: newToken(), references: [] }
  }
  const references = draft.reference === null ? [] : referencesIn(draft.reference)
  return { ...form, answers: draft.answers, token: known ?? newToken(), references }
}

/**
 * Opens one question of a controller's form. Throws a redirect to the first question that must come before it, or to the
 * page that says that the form was sent, and 404 for a controller or a step that doesn't exist.
 */
export async function openQuestion(
  request: Request,
  controller: string | undefined,
  word = '',
): Promise<OpenedForm & { readonly step: Step }> {
  const form = await openForm(request, controller)
  const step = requireStep(word, 'resident')
  if (form.references.length > 0) throw to(`${form.base}/rights`)
  requireTurn(step, { ...form, typist: 'resident' })
  return { ...form, step }
}

/** The step that a word of a URL names, whether or not it is asked now. Throws 404 for a word that names none. */
export function requireStep(word: string, typist: Typist): Step {
  const step = Answers.keyof().safeParse(word)
  if (!step.success || (typist === 'resident' && ofStaff.has(step.data))) throw notFound()
  return step.data
}

/** The step that a word of a URL names, where it is asked as a question. Throws 404 where it has a page of its own. */
export function requireAsked(word: string, typist: Typist): AskedStep {
  const step = requireStep(word, typist)
  if (!isAsked(step)) throw notFound()
  return step
}

const isAsked = (step: Step): step is AskedStep => kindOf[step] !== 'apart'

type Standing = { readonly answers: Answers; readonly base: string; readonly typist: Typist }

/** Throws a redirect to the first question that needs an answer where a step isn't asked, or not yet. */
export function requireTurn(step: Step, { answers, base, typist }: Standing): void {
  if (turnOf(step, { answers, typist }) === 'asked') return
  throw to(`${base}/${firstUnanswered(answers, typist) ?? 'check'}`)
}

/**
 * True where a loader only serves a form that is shown again with what is wrong in it: the request that was sent had a
 * body. Such a page must never lead away from what was typed.
 */
export const isShownAgain = (request: Request): boolean => request.headers.has('Content-Type')

/** Where to go once an answer is kept: on, back to the check where it was changed, or to what must be asked first. */
export function pageAfter(
  step: Step,
  { answers, base, typist, turn, url }: Standing & { readonly turn: Turn; readonly url: string },
): string {
  if (turn !== 'asked') return `${base}/${firstUnanswered(answers, typist) ?? 'check'}?kept=${turn}`
  if (!new URL(url).searchParams.has('change')) return `${base}/${placeAfter(step, { answers, typist })}`
  const place = placeAfterChange({ answers, typist })
  return place === 'check' ? `${base}/check` : `${base}/${place}?change`
}

/** Asked of staff only: how a request came that they type in. */
const ofStaff: ReadonlySet<Step> = new Set<Step>(['channel', 'received', 'language'])

const to = (location: string) => new Response(null, { status: 302, headers: { Location: location } })
