import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Activity } from '~/app/rules/register/schema'
import { readTellings } from '../objections/readTellings.server'

type Gathering = { readonly kase: Case; readonly common: { readonly activities: readonly Activity[] } }

/** Who of the register was told of the decision, and who was not with why, as the person reads it: Article 19. */
export async function toldOf(desk: Desk, caseId: string, { kase, common: { activities } }: Gathering) {
  const tellings = await readTellings(desk, caseId, { kase, activities })
  const names = (all: typeof tellings) => all.map(({ name }) => name)
  return {
    told: [...new Set(names(tellings.filter(({ told }) => told?.how === 'told')))],
    notTold: tellings
      .filter(({ told }) => told !== null && told.how !== 'told')
      .map(({ name, words }) => `${name}: ${words}`),
  }
}
