import { join } from 'node:path'
import type { Desk } from '~/app/desk.server'
import { readRows, readSource, SourceFault } from '~/app/outside/sources.server'
import { matchRows } from '~/app/rules/matching'
import { personOf } from '~/db/people'
import { dropSearch, endSearch, type FoundRecord, keepRecords, searchById } from '~/db/searches'
import { change } from './change.server'
import { asRecord } from './packing/asRecord.server'
import { readRegister } from './registers.server'

/** Looks in a source for a case's person, and files the rows that may be theirs, or why it couldn't be searched. */
export async function answerSearch(desk: Desk, searchId: string): Promise<void> {
  const search = await searchById(desk.db, searchId)
  const looked = await look(desk, search)
  const outcome = await change(desk, {
    caseId: search.case_id,
    commands:
      'fault' in looked
        ? [{ act: 'fail-search', search: searchId }]
        : [{ act: 'answer-search', search: searchId, found: looked.found.map((r) => r.id) }],
    alongside: async (trx, caseId) => {
      if ('found' in looked) await keepRecords(trx, caseId, looked.found)
      await endSearch(trx, searchId, { at: desk.now, ...answerOf(looked) })
    },
  })
  // The case was closed, or another worker has answered: there is nothing left to look for.
  if ('refused' in outcome) await dropSearch(desk.db, searchId, desk.now)
}

const answerOf = (looked: Looked) =>
  'fault' in looked
    ? ({ outcome: 'failed', fault: looked.fault } as const)
    : ({ outcome: looked.found.length > 0 ? 'found' : 'nothing-held' } as const)

type Looked = { readonly found: readonly FoundRecord[] } | { readonly fault: string }

async function look(desk: Desk, search: Awaited<ReturnType<typeof searchById>>): Promise<Looked> {
  const folder = join(desk.sourcesDir, search.controller)
  try {
    const register = (await readRegister(desk, search.controller))?.register
    const source = await readSource(folder, search.source, register?.activities)
    const person = await personOf(desk.db, search.case_id)
    const names = [person.name, ...(person.formerNames ?? '').split(/[,;\n]/)].filter((name) => name.trim() !== '')
    const matches = matchRows(await readRows(folder, source), source.description, { ...person, names })
    return { found: matches.map((match) => asRecord(match, { search: search.id, description: source.description })) }
  } catch (error) {
    if (error instanceof SourceFault) return { fault: error.message }
    throw error
  }
}
