import { type Draft, readDraft } from './casework/drafts.server'
import type { HeldRegister } from './casework/registers.server'
import type { Desk } from './desk.server'
import { notFound, requireRegister, residentDesk } from './door.server'
import { newToken } from './outside/secrets.server'
import { readToken } from './outside/session.server'
import type { Step } from './rules/journey/answers'
import { firstUnanswered, isReachable, stepNamed } from './rules/journey/path'

type Opened = {
  readonly desk: Desk
  readonly held: HeldRegister
  readonly step: Step
  readonly answers: Draft['answers']
  /** What the browser's cookie holds, or will. */
  readonly token: string
  /** Where the form of this controller begins. */
  readonly base: string
}

/**
 * Opens one question of a controller's form. Throws a redirect to the first question that must come before it, and
 * 404 for a controller or a step that doesn't exist.
 */
export async function openQuestion(request: Request, controller: string | undefined, word = ''): Promise<Opened> {
  const desk = residentDesk()
  const held = await requireRegister(desk, controller)
  const base = `/${held.register.controller.id}/request`
  const known = await readToken('draft', request, desk.config)
  const draft = await readDraft(desk, held.register.controller.id, known)
  // A form that was sent is done with: whoever starts again starts a new one.
  const isOver = draft.reference !== null
  const answers = isOver ? {} : draft.answers
  const first = firstUnanswered(answers)
  const step = stepNamed(word, answers)
  if (step === null && first === null) throw notFound()
  if (step === null || !isReachable(step, answers)) {
    throw new Response(null, { status: 302, headers: { Location: `${base}/${first}` } })
  }
  return { desk, held, step, answers, token: known === null || isOver ? newToken() : known, base }
}
