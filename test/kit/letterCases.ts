import { randomUUID } from 'node:crypto'
import { staffChange } from '~/app/casework/change.server'
import { type LetterChoice, noteLetter, Seen } from '~/app/casework/letters/noteLetter.server'
import type { SeenLetter } from '~/app/casework/letters/seenLetter.server'
import type { Portal, StaffDesk } from '~/app/desk.server'
import type { Command } from '~/app/rules/case/commands'
import type { EditableLetter } from '~/app/rules/letterWords'
import type { StatementKind } from '~/db/statements'
import { done } from './answering'
import { aPerson, aRequest, aSolicitor } from './request'

/** What calls for a letter that may be edited: the request, what came before, the act and its words. */
type LetterCase = {
  readonly request?: Parameters<typeof aRequest>[1]
  readonly before?: readonly Command[]
  readonly act: Command
  readonly said: StatementKind
}
const message = randomUUID()
const complaint = randomUUID()
const on = '2026-11-23'

export const letterCases: Readonly<Record<EditableLetter, LetterCase>> = {
  extension: { act: { act: 'extend', reason: 'number' }, said: 'extension-reason' },
  'clarification-asked': {
    act: { act: 'ask-clarification', clarification: 'q1', reason: 'other' },
    said: 'clarification-asked',
  },
  'identity-asked': { act: { act: 'ask-identity' }, said: 'identity-asked' },
  'authority-asked': { request: { requester: aSolicitor }, act: { act: 'ask-authority' }, said: 'authority-asked' },
  'message-answered': {
    before: [{ act: 'receive-message', message, about: 'more' }],
    act: { act: 'answer-message', message },
    said: `message-answer:${message}`,
  },
  'complaint-answered': {
    before: [{ act: 'receive-complaint', complaint, on, channel: 'post' }],
    act: { act: 'answer-complaint', complaint, result: 'partly' },
    said: `complaint-answer:${complaint}`,
  },
  closing: { act: { act: 'close', outcome: 'transferred' }, said: 'closing-note' },
  'restriction-notice': {
    request: { right: 'objection' },
    before: [
      { act: 'verify-identity', method: 'known-to-us' },
      { act: 'decide-objection', result: 'refused' },
    ],
    act: { act: 'give-restriction-notice' },
    said: 'restriction-notice',
  },
}

/** A case on which the act of a letter may now be done. */
export async function aLetterCase(
  portal: Portal,
  desk: StaffDesk,
  given: { readonly template: EditableLetter; readonly language?: 'en' | 'cy'; readonly email?: string },
) {
  const { request, before = [] } = letterCases[given.template]
  const { language = 'en', email = aPerson.email } = given
  const { reference } = await aRequest(portal, { ...request, person: { ...aPerson, email }, language })
  if (before.length > 0) done(await staffChange(desk, { reference, commands: before }))
  return reference
}

type Acting = { readonly template: EditableLetter; readonly letter?: LetterChoice; readonly words?: string }

/** Does the act of a letter, or looks at its letter. */
export async function actFor(
  desk: StaffDesk,
  reference: string,
  { template, letter, words = 'What we say of it.' }: Acting,
): Promise<SeenLetter | null> {
  const { act, said } = letterCases[template]
  try {
    done(
      await staffChange(desk, {
        reference,
        commands: [act],
        alongside: noteLetter(desk, { said: [[said, words]], template, letter }),
      }),
    )
    return null
  } catch (error) {
    if (error instanceof Seen) return error.letter
    throw error
  }
}
