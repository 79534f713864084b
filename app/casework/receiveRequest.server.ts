import type { Desk } from '~/app/desk.server'
import { newId, newReference } from '~/app/outside/secrets.server'
import type { ObjectionTarget, Received } from '~/app/rules/case/events'
import type { Person } from '~/app/rules/people'
import { isTaken } from '~/db/dialect'
import { endDraft } from '~/db/drafts'
import { historyOf } from '~/db/events'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import { keepPerson } from '~/db/people'
import type { Trx } from '~/db/schema'
import { keepStatement } from '~/db/statements'
import { keep } from './keep.server'
import { readingOf } from './project.server'
import type { HeldRegister } from './registers.server'

/** A request as a resident sends it. */
export type NewRequest = {
  readonly person: Person
  /** The register's activities asked about. */
  readonly activities: readonly string[]
  /** What they ask for in their own words, or their situation where they object. */
  readonly words: string
} & (
  | { readonly right: 'access' }
  | { readonly right: 'objection'; readonly target: ObjectionTarget; readonly restrict: boolean }
)

export type Sent = {
  readonly held: HeldRegister
  readonly request: NewRequest
  /** The form's once-only key: a form sent twice is one request. Empty is none. */
  readonly onceKey: string
  /** The draft that it came from, emptied once the request is kept. */
  readonly draft?: string
}

/** How a request reached the council, and in which language its letters are. */
export type Arrival = Pick<Received, 'receivedOn' | 'channel' | 'language'>

/** Receives a request on the day it is sent. Gives its reference, the same one where the form comes twice. */
export const receiveRequest = (desk: Desk, sent: Sent): Promise<{ readonly reference: string }> =>
  receive(desk, sent, { receivedOn: desk.today, channel: 'portal', language: 'en' })

/** Keeps a new request, however it came. Gives its reference, the same one where its form comes twice. */
export async function receive(desk: Desk, sent: Sent, arrival: Arrival): Promise<{ readonly reference: string }> {
  for (let left = 5; ; left -= 1) {
    try {
      return await desk.db.transaction().execute((trx) => receiveOnce(trx, { ...desk, db: trx }, { ...sent, arrival }))
    } catch (error) {
      // A reference or a key that somebody else took in the same moment.
      if (!isTaken(error) || left === 0) throw error
    }
  }
}

type Arrived = Sent & { readonly arrival: Arrival }

async function receiveOnce(trx: Trx, desk: Desk, { held, request, onceKey, draft, arrival }: Arrived) {
  const again = onceKey === '' ? undefined : await caseOfKey(trx, onceKey)
  if (again !== undefined) return { reference: await referenceOf(trx, again) }

  const caseId = newId()
  const { controller } = held.register
  const reference = newReference(controller.prefix)
  if (onceKey !== '') await spendKey(trx, { key: onceKey, caseId, at: desk.now })
  await keepPerson(trx, caseId, request.person)
  const kind = request.right === 'access' ? 'asked' : 'situation'
  const by = desk.by.kind === 'staff' ? desk.by.id : null
  await keepStatement(trx, { id: newId(), caseId, kind, words: request.words, at: desk.now, by })
  await keep(trx, desk, {
    caseId,
    before: null,
    reading: await readingOf(desk, trx, controller.id),
    events: [
      {
        type: 'received',
        controller: controller.id,
        reference,
        right: request.right,
        nation: controller.nation,
        ...arrival,
        activities: [...request.activities],
        ...(request.right === 'objection' ? { target: request.target, restrict: request.restrict } : {}),
      },
    ],
  })
  if (draft !== undefined) await endDraft(trx, draft, { reference, at: desk.now })
  return { reference }
}

async function referenceOf(trx: Trx, caseId: string): Promise<string> {
  const [first] = await historyOf(trx, caseId)
  if (first?.event.type !== 'received') throw new Error('A case begins with its receipt')
  return first.event.reference
}
