import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { ConsultationKind, Opinion } from '~/app/rules/case/desk'
import type { Day } from '~/app/rules/day'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Asked = {
  readonly kind: ConsultationKind
  readonly who: string
  readonly profession: string
  readonly question: string
  readonly onceKey?: string
}

/** Records that a named professional was asked for an opinion. Who they are stands beside the events. */
export function askConsultation(desk: StaffDesk, reference: string, form: Asked): Promise<Outcome> {
  const consultation = newId()
  const { kind, who, profession, question, onceKey } = form
  return staffChange(desk, {
    reference,
    commands: [{ act: 'ask-consultation', consultation, kind }],
    onceKey,
    alongside: note(desk, [[`consultation:${consultation}`, `${who}, ${profession}\n${question}`]]),
  })
}

type Answered = {
  readonly consultation: string
  /** The day of the opinion itself, from which its six months count: DPA 2018 Schedule 3 paragraph 6(4). */
  readonly opinionOn: Day
  readonly opinion: Opinion
  readonly words: string
  readonly onceKey?: string
}

/** Records what the professional said. */
export const answerConsultation = (desk: StaffDesk, reference: string, form: Answered): Promise<Outcome> => {
  const { consultation, opinionOn, opinion, words, onceKey } = form
  return staffChange(desk, {
    reference,
    commands: [{ act: 'answer-consultation', consultation, opinionOn, opinion }],
    onceKey,
    alongside: note(desk, [[`opinion:${consultation}`, words]]),
  })
}
