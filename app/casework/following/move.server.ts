import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Command } from '~/app/rules/case/commands'
import { decide } from '~/app/rules/case/decide'
import { foldCase } from '~/app/rules/case/fold'
import { caseById, casesOfSubmission, holdCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { changeTelephone, moveHome, moveRequester } from '~/db/following'
import type { Trx } from '~/db/schema'
import { catchUp } from '../catchUp.server'
import { change, type Outcome, settingOf } from '../change.server'
import { followedCase } from '../follow.server'
import { keep } from '../keep.server'
import { note } from '../note.server'
import { readingOf } from '../project.server'
import type { FollowForm } from './actFollowed.server'

/** Where somebody can be reached now; null for what stays as it was. */
export type Moved = {
  /** Whose home it is: the person's that the request is about, or theirs who ask for them. */
  readonly whose: 'subject' | 'requester'
  readonly address: { readonly lines: readonly string[]; readonly postcode: string } | null
  readonly telephone: string | null
}

/**
 * Takes a new address or telephone number: for every open request of the same form, in one transaction, and each says
 * so to its team. The email address is no part of it, as whoever holds it follows the request by it. Null where the
 * session is over.
 */
export async function moveHouse(
  desk: Desk,
  session: string,
  { reference, onceKey, ...moved }: FollowForm & Moved,
): Promise<Outcome | null> {
  const followed = await followedCase(desk, session)
  if (followed === null) return null
  if (followed.kase.received.reference !== reference) return { refused: 'stale' }
  const [first = followed.caseId, ...others] = await openBeside(desk, followed.caseId)
  const message = newId()
  const command = { act: 'receive-message', message, about: 'moved' } as const
  const write = async (trx: Trx, caseId: string) => {
    await note(desk, [[`message:${message}`, wordsOf(moved)]])(trx, caseId)
    await changeRows(trx, caseId, moved)
  }
  return change(desk, {
    caseId: first,
    commands: [command],
    onceKey,
    alongside: async (trx) => {
      await write(trx, first)
      for (const caseId of others) {
        await alsoOn(trx, desk, { caseId, command })
        await write(trx, caseId)
      }
    },
  })
}

/** The open requests of the same form and the one that is followed, always in one order: two moves at once don't cross. */
async function openBeside(desk: Desk, caseId: string): Promise<readonly string[]> {
  const here = await caseById(desk.db, caseId)
  if (!here?.submission_id) return [caseId]
  const beside = await casesOfSubmission(desk.db, here.submission_id)
  return beside.filter(({ id, closed_on }) => id === caseId || closed_on === null).map(({ id }) => id)
}

/** The same act on another case, in the transaction of the first. */
async function alsoOn(
  trx: Trx,
  desk: Desk,
  { caseId, command }: { readonly caseId: string; readonly command: Command },
): Promise<void> {
  await holdCase(trx, caseId)
  const loaded = foldCase(await historyOf(trx, caseId))
  const reading = await readingOf(desk, trx, loaded.received.controller)
  const kase = await catchUp(trx, desk, { caseId, kase: loaded, reading })
  const decision = decide(kase, command, settingOf(desk, kase, reading))
  if ('refused' in decision) throw new Error('Word of a new address is taken on every request')
  await keep(trx, desk, { caseId, before: kase, events: decision.events, reading })
}

async function changeRows(trx: Trx, caseId: string, { whose, address, telephone }: Moved): Promise<void> {
  if (address !== null) await (whose === 'subject' ? moveHome : moveRequester)(trx, caseId, address)
  if (telephone !== null) await changeTelephone(trx, caseId, telephone)
}

const wordsOf = ({ address, telephone }: Moved) =>
  [...(address?.lines ?? []), address?.postcode, telephone].filter(Boolean).join('\n')
