import type { StaffDesk } from '~/app/desk.server'
import type { MessageAbout } from '~/app/rules/case/residents'
import type { Day } from '~/app/rules/day'
import { statementsOf } from '~/db/statements'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'
import type { CaseRead } from './readCase.server'

/** A message as staff see it; words are empty where they were erased. */
export type MessageRead = {
  readonly id: string
  readonly about: MessageAbout
  readonly on: Day
  readonly words: string
  readonly answer: { readonly on: Day; readonly words: string } | null
}

/** Every message from the person on a case, newest first. */
export async function readMessages(
  desk: StaffDesk,
  { caseId, kase }: Pick<CaseRead, 'caseId' | 'kase'>,
): Promise<readonly MessageRead[]> {
  const said = new Map((await statementsOf(desk.db, caseId)).map(({ kind, words }) => [kind, words]))
  return kase.messages.toReversed().map(({ id, about, on, answeredOn }) => ({
    id,
    about,
    on,
    words: said.get(`message:${id}`) ?? '',
    answer: answeredOn === null ? null : { on: answeredOn, words: said.get(`message-answer:${id}`) ?? '' },
  }))
}

type Answer = {
  readonly message: string
  readonly words: string
  readonly letter?: LetterChoice
  readonly onceKey?: string
}

/** Answers a message: the words stand on the person's own page, and a letter tells them so. */
export const answerMessage = (desk: StaffDesk, reference: string, answer: Answer): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'answer-message', message: answer.message }],
    onceKey: answer.onceKey,
    alongside: noteLetter(desk, {
      said: [[`message-answer:${answer.message}`, answer.words]],
      template: 'message-answered',
      letter: answer.letter,
    }),
  })
