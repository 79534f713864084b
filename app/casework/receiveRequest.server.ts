import type { Desk } from '~/app/desk.server'
import { newId, newReference } from '~/app/outside/secrets.server'
import type { Received } from '~/app/rules/case/events'
import { isObjection } from '~/app/rules/case/residents'
import type { Person } from '~/app/rules/people'
import type { Ask, Requester, Submission, Wishes } from '~/app/rules/submission'
import { caseById, casesOfSubmission } from '~/db/cases'
import { isClash } from '~/db/dialect'
import { endDraft, holdDraft } from '~/db/drafts'
import { caseOfKey, spendKey } from '~/db/onceKeys'
import { movePapers } from '~/db/papers'
import { keepPerson } from '~/db/people'
import { keepRequester, keepWishes, noWishes } from '~/db/requesters'
import type { Trx } from '~/db/schema'
import { keepSearchWords } from '~/db/searchWords'
import { keepStatement } from '~/db/statements'
import { keep } from './keep.server'
import { readingOf } from './project.server'
import type { HeldRegister } from './registers.server'

/** One request as a resident sends it. */
export type NewRequest = Ask & {
  readonly person: Person
  readonly requester?: Requester | null
  readonly wishes?: Wishes
}

type Sent = {
  readonly held: HeldRegister
  /** The form's once-only key: a form sent twice is one submission. Empty is none. */
  readonly onceKey: string
  /** The draft that it came from, emptied once the requests are kept; its papers go to the first of them. */
  readonly draft?: string
}
export type SentRequest = Sent & { readonly request: NewRequest }
export type SentSubmission = Sent & { readonly submission: Submission }

/** How a request reached the council, and in which language its letters are. */
export type Arrival = Pick<Received, 'receivedOn' | 'channel' | 'language'>

/** Receives one request on the day it is sent. Gives its reference, the same one where the form comes twice. */
export async function receiveRequest(
  desk: Desk,
  { request, ...sent }: SentRequest,
  arrival: Arrival = { receivedOn: desk.today, channel: 'portal', language: 'en' },
): Promise<{ readonly reference: string }> {
  const { person, requester = null, wishes = noWishes, ...ask } = request
  const { references } = await receiveSubmission(
    desk,
    { ...sent, submission: { person, requester, wishes, asks: [ask] } },
    arrival,
  )
  return { reference: references[0] ?? '' }
}

/**
 * Receives everything that one form asks for: a request each, with its own time and its own answer, all of them or none.
 * Gives their references in the order of the form, the same ones where it comes twice.
 */
export async function receiveSubmission(
  desk: Desk,
  sent: SentSubmission,
  arrival: Arrival,
): Promise<{ readonly references: readonly string[] }> {
  for (let left = 5; ; left -= 1) {
    try {
      return await desk.db.transaction().execute((trx) => receiveOnce(trx, { ...desk, db: trx }, { ...sent, arrival }))
    } catch (error) {
      // A reference or a key that somebody else took in the same moment, or the queue's counts.
      if (!isClash(error) || left === 0) throw error
    }
  }
}

type Arrived = SentSubmission & { readonly arrival: Arrival }

async function receiveOnce(trx: Trx, desk: Desk, arrived: Arrived) {
  const { onceKey, draft, submission } = arrived
  // Held before anything of it is read: a paper that is added at this moment comes with it, or is told it came too late.
  if (draft !== undefined) await holdDraft(trx, draft)
  const again = onceKey === '' ? undefined : await caseOfKey(trx, onceKey)
  if (again !== undefined) return { references: await referencesBeside(trx, again) }

  const id = newId()
  const of = submission.asks.length
  const kept: { readonly caseId: string; readonly reference: string }[] = []
  for (const [at, ask] of submission.asks.entries()) {
    kept.push(await receiveAsk(trx, desk, { ...arrived, ask, among: of === 1 ? undefined : { id, place: at + 1, of } }))
  }
  const [first] = kept
  if (first === undefined) throw new Error('A form asks for something')
  if (onceKey !== '') await spendKey(trx, { key: onceKey, caseId: first.caseId, at: desk.now })
  const references = kept.map(({ reference }) => reference)
  if (draft !== undefined) await endDraft(trx, draft, { reference: references.join(' '), at: desk.now })
  return { references }
}

type Asked = Arrived & { readonly ask: Ask; readonly among: Received['submission'] }

async function receiveAsk(trx: Trx, desk: Desk, { held, submission, ask, among, arrival, draft }: Asked) {
  const caseId = newId()
  const { controller } = held.register
  const reference = newReference(controller.prefix)
  const { person, requester, wishes } = submission
  await keepPerson(trx, caseId, person)
  if (requester !== null) await keepRequester(trx, caseId, requester)
  await keepWishes(trx, caseId, wishes)
  const by = desk.by.kind === 'staff' ? desk.by.id : null
  const kind = isObjection(ask.right) ? 'situation' : 'asked'
  await keepStatement(trx, { id: newId(), caseId, kind, words: ask.words, at: desk.now, by })
  const papers = draft === undefined || (among?.place ?? 1) > 1 ? [] : await movePapers(trx, draft, caseId)
  await keep(trx, desk, {
    caseId,
    before: null,
    reading: await readingOf(desk, trx, controller.id),
    events: [
      {
        type: 'received',
        controller: controller.id,
        reference,
        right: ask.right,
        nation: controller.nation,
        ...arrival,
        activities: [...ask.activities],
        ...(ask.right === 'objection' ? { target: ask.target, restrict: ask.restrict } : {}),
        ...(among === undefined ? {} : { submission: among }),
        ...(requester === null ? {} : { actingAs: requester.actingAs }),
      },
      ...(papers.length > 0
        ? [{ type: 'papers-added' as const, papers: [...papers], kind: 'authority' as const }]
        : []),
    ],
  })
  await keepSearchWords(trx, [caseId])
  return { caseId, reference }
}

/** The references of the requests that came with a case, in their order. */
async function referencesBeside(trx: Trx, caseId: string): Promise<readonly string[]> {
  const row = await caseById(trx, caseId)
  if (row === undefined) throw new Error('A key is spent on a case')
  if (row.submission_id === null) return [row.reference]
  return (await casesOfSubmission(trx, row.submission_id)).map(({ reference }) => reference)
}
