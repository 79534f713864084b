import { join } from 'node:path'
import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { listSources, readRows, SourceFault } from '~/app/outside/sources.server'
import { type Match, matchRows } from '~/app/rules/matching'
import type { SourceDescription } from '~/app/rules/source'
import { personOf } from '~/db/people'
import { endSearch, type FoundRecord, keepRecords, searchById } from '~/db/searches'
import { change } from './change.server'

/** Looks in a source for a case's person, and files the rows that may be theirs, or why it couldn't be searched. */
export async function answerSearch(desk: Desk, searchId: string): Promise<void> {
  const search = await searchById(desk.db, searchId)
  const looked = await look(desk, searchId)
  if ('fault' in looked) {
    await change(desk, {
      caseId: search.case_id,
      commands: [{ act: 'fail-search', search: searchId }],
      alongside: async (trx) => {
        await endSearch(trx, searchId, { at: desk.now, outcome: 'failed', fault: looked.fault })
      },
    })
    return
  }
  const { found } = looked
  await change(desk, {
    caseId: search.case_id,
    commands: [{ act: 'answer-search', search: searchId, found: found.map((r) => r.id) }],
    alongside: async (trx, caseId) => {
      await keepRecords(trx, caseId, found)
      await endSearch(trx, searchId, { at: desk.now, outcome: found.length > 0 ? 'found' : 'nothing-held' })
    },
  })
}

type Looked = { readonly found: readonly FoundRecord[] } | { readonly fault: string }

async function look(desk: Desk, searchId: string): Promise<Looked> {
  const search = await searchById(desk.db, searchId)
  const folder = join(desk.sourcesDir, search.controller)
  try {
    const source = (await listSources(folder)).find((s) => s.name === search.source)
    if (source === undefined) return { fault: `${search.source}.csv is no longer there.` }
    const person = await personOf(desk.db, search.case_id)
    const names = [person.name, ...(person.formerNames ?? '').split(/[,;\n]/)].filter((name) => name.trim() !== '')
    const matches = matchRows(await readRows(folder, source), source.description, { ...person, names })
    return { found: matches.map((match) => asRecord(match, searchId, source.description)) }
  } catch (error) {
    if (error instanceof SourceFault) return { fault: error.message }
    throw error
  }
}

function asRecord({ row, reasons }: Match, searchId: string, description: SourceDescription): FoundRecord {
  const title = description.recordTitle.map((column) => row.cells[column] ?? '').filter((cell) => cell !== '')
  return {
    id: newId(),
    searchId,
    row: row.row,
    title: title.join(', ') || description.title,
    reasons,
    fields: description.columns.map(({ name, label, category }) => ({
      name,
      label,
      ...(category === undefined ? {} : { category }),
      value: row.cells[name] ?? '',
    })),
  }
}
