import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { ComplaintResult } from '~/app/rules/case/desk'
import type { Channel } from '~/app/rules/case/events'
import type { Day } from '~/app/rules/day'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'
import { note } from './note.server'

type Complaint = {
  /** The day it reached the council. */
  readonly on: Day
  readonly channel: Channel
  readonly words: string
  readonly onceKey?: string
}

/** Records a complaint about how a request was handled, which must be acknowledged within 30 days: section 164A(3). */
export const receiveComplaint = (desk: StaffDesk, reference: string, form: Complaint): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'receive-complaint', complaint: newId(), on: form.on, channel: form.channel }],
    onceKey: form.onceKey,
    alongside: note(desk, [['complaint', form.words]]),
  })

/** Acknowledges a complaint: the person is written to. */
export const acknowledgeComplaint = (
  desk: StaffDesk,
  reference: string,
  form: { readonly complaint: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'acknowledge-complaint', complaint: form.complaint }],
    onceKey: form.onceKey,
  })

type ComplaintAnswer = {
  readonly complaint: string
  readonly result: ComplaintResult
  /** What was found and what is done now, as the person reads it. */
  readonly words: string
  readonly letter?: LetterChoice
  readonly onceKey?: string
}

/** Answers a complaint: by somebody who had no part in what it is about, which the rules see to. The person is written to. */
export const answerComplaint = (desk: StaffDesk, reference: string, form: ComplaintAnswer): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'answer-complaint', complaint: form.complaint, result: form.result }],
    onceKey: form.onceKey,
    alongside: noteLetter(desk, {
      said: [[`complaint-answer:${form.complaint}`, form.words]],
      template: 'complaint-answered',
      letter: form.letter,
    }),
  })
