import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { isObjection } from '~/app/rules/case/residents'
import type { TrackedRequest } from '~/app/rules/imports/readRow'
import { keepNotes } from '~/db/notes'
import { keepPeople } from '~/db/people'
import type { Trx } from '~/db/schema'
import { keepStatements } from '~/db/statements'

type Made = { readonly caseId: string; readonly request: TrackedRequest }

/** The person, the words and the notes of each row, beside its case's events. */
export async function keepBeside(trx: Trx, { now: at, staff: { id: by } }: StaffDesk, made: readonly Made[]) {
  await keepPeople(
    trx,
    made.map(({ caseId, request }) => ({
      caseId,
      person: {
        name: request.name,
        formerNames: null,
        dateOfBirth: request.dateOfBirth,
        addressLines: request.address,
        postcode: request.postcode,
        email: request.email,
        telephone: request.telephone === '' ? null : request.telephone,
      },
    })),
  )
  await keepStatements(
    trx,
    made.map(({ caseId, request: { right, words } }) => {
      const kind = isObjection(right) ? ('situation' as const) : ('asked' as const)
      return { id: newId(), caseId, kind, words, at, by }
    }),
  )
  await keepNotes(
    trx,
    made
      .filter(({ request }) => request.notes !== '')
      .map(({ caseId, request }) => ({ id: newId(), caseId, words: request.notes, mentions: [], at, by })),
  )
}
