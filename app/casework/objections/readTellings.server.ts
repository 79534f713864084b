import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { recipientsToTell, type ToTell } from '~/app/rules/objection'
import type { Activity } from '~/app/rules/register/schema'
import { latestStatement } from '~/db/statements'

export type Told = ToTell & { readonly words: string }

/** Each recipient who is to be told of what was decided on a case, what is noted of it and in which words. */
export async function readTellings(
  desk: Desk,
  caseId: string,
  { kase, activities }: { readonly kase: Case; readonly activities: readonly Activity[] },
): Promise<readonly Told[]> {
  return Promise.all(
    recipientsToTell(kase, activities).map(async (each) => ({
      ...each,
      words: each.told === null ? '' : await latestStatement(desk.db, caseId, `telling:${each.key}`),
    })),
  )
}
