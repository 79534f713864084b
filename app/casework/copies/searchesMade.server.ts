import type { Desk } from '~/app/desk.server'
import type { InternalSearch } from '~/app/pack/sections/internal/facts'
import type { Case } from '~/app/rules/case/case'
import { londonDay } from '~/app/rules/day'
import type { Register } from '~/app/rules/register/schema'
import { type SearchRow, searchesOf } from '~/db/searches'
import { givenUpReasons } from '~/db/statements'

type Of = { readonly caseId: string; readonly kase: Case; readonly register: Register }

/** Every search of a case, however it ended, in the order in which they were opened. */
export async function searchesMade(desk: Desk, { caseId, kase, register }: Of): Promise<readonly InternalSearch[]> {
  const reasons = await givenUpReasons(desk.db, caseId)
  const names = new Map(register.activities.map(({ id, localName }) => [id, localName]))
  return (await searchesOf(desk.db, caseId)).map((search) => {
    const theirs = (kase.searches.get(search.id)?.found ?? []).filter((record) => kase.records.has(record)).length
    return {
      source: search.title,
      asked: names.get(search.activity) ?? search.activity,
      askedOn: londonDay(search.opened_at),
      ...(search.answered_at !== null && { answeredOn: londonDay(search.answered_at) }),
      outcome: outcomeOf(search, theirs),
      records: theirs,
      ...(search.fault !== null && { fault: search.fault }),
      ...(search.given_up_at !== null && {
        givenUp: { on: londonDay(search.given_up_at), because: reasons.get(search.id) || 'Nobody wrote down why' },
      }),
    }
  })
}

function outcomeOf({ outcome, given_up_at }: SearchRow, theirs: number): InternalSearch['outcome'] {
  if (given_up_at !== null) return 'not-searched'
  // The store says "nothing held" where no row could be the person's.
  if (outcome === 'nothing-held') return 'not-known'
  if (outcome !== 'found') return 'not-searched'
  return theirs > 0 ? 'found' : 'nothing-held'
}
