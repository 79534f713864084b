import { readDraft, saveAnswers } from './casework/drafts.server'
import type { HeldRegister } from './casework/registers.server'
import type { Desk } from './desk.server'
import { notFound, requireRegister, residentDesk } from './door.server'
import { newToken } from './outside/secrets.server'
import { readToken } from './outside/session.server'
import { asksAbout, type Noticed, noticedIn, objectsTo } from './rules/journey/fromNotice'
import type { Language } from './rules/sayDay'

type Asked = {
  readonly desk: Desk
  readonly held: HeldRegister
  readonly noticed: Noticed
  readonly to: 'ask' | 'object'
}

/** Opens what a link of the register leads to. Throws 404 for a controller or an entry that isn't there. */
export async function openAsk(request: Request, controller: string | undefined): Promise<Asked> {
  const desk = residentDesk()
  const held = await requireRegister(desk, controller)
  const { searchParams } = new URL(request.url)
  const noticed = noticedIn(held.register, searchParams.get('about') ?? '')
  const to = searchParams.get('to')
  if (noticed === null || (to !== 'ask' && to !== 'object')) throw notFound()
  return { desk, held, noticed, to }
}

/** Puts it into the form that this browser fills in, or into a new one. Gives the token of that form. */
export async function seedDraft(request: Request, { desk, held, noticed, to }: Asked, language: Language) {
  const controller = held.register.controller.id
  const known = await readToken('draft', request, desk.config)
  const draft = await readDraft(desk, controller, known)
  const isOver = draft.reference !== null
  const before = isOver ? {} : draft.answers
  const token = known === null || isOver ? newToken() : known
  const answers =
    to === 'object' ? objectsTo(before, noticed) : asksAbout(before, noticed, wordsFor(desk, noticed, language))
  await saveAnswers(desk, { controller, token, answers })
  return token
}

/** What goes into "in your own words"; nothing for a whole activity, which the choice of services names already. */
export const wordsFor = (desk: Desk, { kind, name }: Noticed, language: Language): string =>
  kind === 'activity' ? '' : desk.say(language)(`ask.words.${kind}`, { name })
