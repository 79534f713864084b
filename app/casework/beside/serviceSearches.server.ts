import type { StaffDesk } from '~/app/desk.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { may } from '~/app/rules/roles'
import { findStaffCase, namesIn } from '~/db/cases'
import { searchesOf, waitingSearches } from '~/db/searches'
import { latestStatement } from '~/db/statements'
import type { Outcome } from '../change.server'

/** One search that waits for its service, with what the service needs to know and no more. */
export type WaitingSearch = {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly openedAt: string
  readonly dueOn: string | null
  readonly isFailed: boolean
  readonly name: string
  readonly dateOfBirth: string
  readonly asked: string
}

/**
 * The searches that wait: for somebody of a service those of their own services, for whoever works on cases all. Null for
 * a role that answers none.
 */
export async function readWaitingSearches(desk: StaffDesk): Promise<readonly WaitingSearch[] | null> {
  const { staff } = desk
  if (!may(staff.role, 'answer-searches')) return null
  const own = may(staff.role, 'read-cases') ? null : (staff.services ?? [])
  if (own?.length === 0) return []
  const rows = await waitingSearches(desk.db, staff.controller, own)
  const open = rows.filter((row) => isOpenTo(namesIn(row.restricted_to), staff.id))
  return Promise.all(
    open.map(async (row) => ({
      id: row.id,
      reference: row.reference,
      title: row.title,
      openedAt: row.opened_at,
      dueOn: row.due_on,
      isFailed: row.outcome === 'failed',
      name: row.name,
      dateOfBirth: row.date_of_birth,
      asked: await latestStatement(desk.db, row.case_id, 'asked'),
    })),
  )
}

type Refused = Extract<Outcome, { refused: unknown }>
type Found = { readonly caseId: string; readonly source: string; readonly title: string }

/**
 * One search of a case, for those who may answer it: whoever reads cases, or somebody of the service that was asked.
 * Another service's search, and everything else of a case, is not allowed them.
 */
export async function findServiceSearch(desk: StaffDesk, reference: string, search: string): Promise<Found | Refused> {
  const { staff } = desk
  const isOfCases = may(staff.role, 'read-cases')
  if (!isOfCases && !may(staff.role, 'answer-searches')) return { refused: 'not-allowed' }
  const row = await findStaffCase(desk.db, staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const found = (await searchesOf(desk.db, row.id)).find(({ id }) => id === search)
  const isOwn = found !== undefined && (staff.services ?? []).includes(found.source)
  if (!isOfCases && !isOwn) return { refused: 'not-allowed' }
  if (found === undefined) return { refused: 'no-such-case' }
  return { caseId: row.id, source: found.source, title: found.title }
}

/** Whether somebody may answer for a search: any, for whoever works on cases; one's own service's, for a contributor. */
export async function mayAnswerSearch(desk: StaffDesk, reference: string, search: string): Promise<boolean> {
  if (may(desk.staff.role, 'work-cases')) return true
  const found = await findServiceSearch(desk, reference, search)
  // That there is no such case is for the act itself to say.
  return 'refused' in found ? found.refused === 'no-such-case' : may(desk.staff.role, 'answer-searches')
}
