import { join } from 'node:path'
import type { Portal, StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { readSource, SourceFault, sourceNames } from '~/app/outside/sources.server'
import { may } from '~/app/rules/roles'
import { keepSearch } from '~/db/searches'
import { type Outcome, staffChange } from './change.server'
import { readRegister } from './registers.server'

type Offered = {
  readonly name: string
  readonly description: { readonly title: string; readonly activity: string }
}

/**
 * The sources that a controller's services have put where the portal can search them. One whose description can't be
 * read is offered under its file's name: searching it says what is wrong, and no source is passed over in silence.
 */
export async function readSources(portal: Portal, controller: string): Promise<readonly Offered[]> {
  const folder = join(portal.sourcesDir, controller)
  const names = await sourceNames(folder)
  const activities = (await readRegister(portal, controller))?.register.activities
  return Promise.all(
    names.map((name) =>
      readSource(folder, name, activities).catch((error: unknown) => {
        if (!(error instanceof SourceFault)) throw error
        return { name, description: { title: `${name}.csv`, activity: '' } }
      }),
    ),
  )
}

type Wanted = { readonly sources: readonly string[]; readonly onceKey?: string }

/** Asks sources what they hold about a case's person. The worker does the looking. */
export async function openSearches(desk: StaffDesk, reference: string, form: Wanted): Promise<Outcome> {
  // Of sources that nobody knows nothing is asked, and no command says who may.
  if (!may(desk.staff.role, 'work-cases')) return { refused: 'not-allowed' }
  const known = await readSources(desk, desk.staff.controller)
  const withHealth = await healthActivities(desk)
  const chosen = known.filter((s) => form.sources.includes(s.name)).map((source) => ({ id: newId(), source }))
  return staffChange(desk, {
    reference,
    commands: chosen.map(({ id, source }) => ({
      act: 'open-search',
      search: id,
      source: source.name,
      health: withHealth.has(source.description.activity),
    })),
    onceKey: form.onceKey,
    alongside: async (trx, caseId) => {
      for (const { id, source } of chosen) {
        const row = { id, caseId, controller: desk.staff.controller, source: source.name, at: desk.now }
        const { title, activity } = source.description
        await keepSearch(trx, { ...row, title, activity })
      }
    },
  })
}

/** The activities that hold data about health: what a source of theirs shows does not leave without a decision. */
async function healthActivities(desk: StaffDesk): Promise<ReadonlySet<string>> {
  const activities = (await readRegister(desk, desk.staff.controller))?.register.activities ?? []
  return new Set(
    activities
      .filter(({ categories }) => categories.some(({ kinds }) => kinds.includes('health')))
      .map((activity) => activity.id),
  )
}
