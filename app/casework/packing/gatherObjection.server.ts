import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { targetName } from '~/app/rules/objection'
import { latestStatement } from '~/db/statements'
import { type Common, type Gathered, nothingShown } from './gathered.server'

type Gathering = { readonly kase: Case; readonly common: Common }

/** What the answer to an objection says. Throws where it isn't decided. */
export async function gatherObjection(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<Gathered> {
  const { target, restrict = false } = kase.received
  if (target === undefined || kase.objection === null) throw new Error('An objection is answered once it is decided')
  const situation = await latestStatement(desk.db, caseId, 'situation')
  return {
    facts: {
      ...common,
      kind: 'objection',
      objection: {
        to: targetName(common.activities, target),
        kind: target.kind,
        situation,
        outcome: kase.objection.result,
        grounds: await latestStatement(desk.db, caseId, 'grounds'),
        effect: await latestStatement(desk.db, caseId, 'effect'),
        restrictedMeanwhile: restrict,
        decidedOn: kase.objection.on,
      },
    },
    ...nothingShown,
  }
}
