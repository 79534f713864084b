import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { RefusalGround } from '~/app/rules/case/desk'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Proposed = {
  readonly ground: RefusalGround
  /** What shows it, for the second person: Article 12(5) puts the burden on the council. */
  readonly evidence: string
  /** The reasons and what can be done now, as the person reads them: Article 12(4). */
  readonly grounds: string
  readonly effect: string
  readonly onceKey?: string
}

/** Proposes to refuse a request whole, as manifestly unfounded or excessive, or because the right is a child's. A second person agrees or drops it. */
export const proposeRefusal = (desk: StaffDesk, reference: string, form: Proposed): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'propose-refusal', refusal: newId(), ground: form.ground }],
    onceKey: form.onceKey,
    alongside: note(desk, [
      ['refusal-evidence', form.evidence],
      ['refusal-grounds', form.grounds],
      ['refusal-effect', form.effect],
    ]),
  })

type Judged = { readonly refusal: string; readonly onceKey?: string }

/** Agrees to a refusal that somebody else proposed. Refuses whoever proposed it. */
export const agreeRefusal = (desk: StaffDesk, reference: string, { refusal, onceKey }: Judged): Promise<Outcome> =>
  staffChange(desk, { reference, commands: [{ act: 'agree-refusal', refusal }], onceKey })

/** Drops a refusal, agreed or not, while nothing has gone out: the request goes on. */
export const dropRefusal = (
  desk: StaffDesk,
  reference: string,
  { refusal, words, onceKey }: Judged & { readonly words: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'drop-refusal', refusal }],
    onceKey,
    alongside: note(desk, [['refusal-dropped', words]]),
  })
