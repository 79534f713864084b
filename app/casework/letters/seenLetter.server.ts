import type { Desk } from '~/app/desk.server'
import type { Parts } from '~/app/outside/editable.server'
import { foldCase } from '~/app/rules/case/fold'
import type { LetterTemplate } from '~/app/rules/letters'
import type { Language } from '~/app/rules/sayDay'
import { historyOf } from '~/db/events'
import { personOf } from '~/db/people'
import { printedFacts, seenFacts } from '../letterFacts.server'
import { ownWordsOf } from './ownWords.server'

/** A letter as it would be sent now, with a mark for every link and code. */
export type SeenLetter = {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Null where nothing of it may be edited. */
  readonly parts: Parts | null
  readonly language: Language
  /** True where it will be printed: the person has no email address. */
  readonly isPrinted: boolean
}

type Asked = { readonly caseId: string; readonly letterId: string; readonly template: LetterTemplate }

/** Writes a letter that waits as it would be sent now. Makes nothing and keeps nothing. */
export async function seenLetter(desk: Desk, { caseId, letterId, template }: Asked): Promise<SeenLetter> {
  const kase = foldCase(await historyOf(desk.db, caseId))
  const { controller, language: wanted } = kase.received
  const isPrinted = (await personOf(desk.db, caseId)).email === ''
  const letter = { kase, caseId, letterId, template }
  const facts = await (isPrinted ? printedFacts(desk, letter) : seenFacts(desk, letter))
  const own = await ownWordsOf(desk, { controller, letterId, template, wanted })
  const words = desk.templates.inParts(template, wanted, facts, own)
  return { ...words, language: desk.templates.languageOf(template, wanted), isPrinted }
}
