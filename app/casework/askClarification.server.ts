import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Channel, ClarificationReason } from '~/app/rules/case/events'
import type { Day } from '~/app/rules/day'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'
import { note } from './note.server'

type Asked = {
  readonly reason: ClarificationReason
  readonly words: string
  readonly letter?: LetterChoice
  readonly onceKey?: string
}

/**
 * Asks the person what they mean, in words that their letter carries. The clock of an access request stands still from
 * today until the day their answer comes: Article 12A(5).
 */
export const askClarification = (desk: StaffDesk, reference: string, form: Asked): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'ask-clarification', clarification: newId(), reason: form.reason }],
    onceKey: form.onceKey,
    alongside: noteLetter(desk, {
      said: [['clarification-asked', form.words]],
      template: 'clarification-asked',
      letter: form.letter,
    }),
  })

type Answered = {
  readonly clarification: string
  /** The day it reached the council, not the day it is typed in. */
  readonly on: Day
  readonly channel: Channel
  readonly words: string
  readonly onceKey?: string
}

/** Records an answer that came by another way than the portal. */
export const answerClarification = (desk: StaffDesk, reference: string, form: Answered): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'answer-clarification', clarification: form.clarification, on: form.on, channel: form.channel }],
    onceKey: form.onceKey,
    alongside: note(desk, [['clarification-answered', form.words]]),
  })

/** Gives a question up: the days since it was asked count as if it had not been. */
export const dropClarification = (
  desk: StaffDesk,
  reference: string,
  form: { readonly clarification: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'drop-clarification', clarification: form.clarification }],
    onceKey: form.onceKey,
  })
