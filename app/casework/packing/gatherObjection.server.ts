import type { Desk } from '~/app/desk.server'
import type { ObjectionOutcome } from '~/app/pack/facts'
import type { Case } from '~/app/rules/case/case'
import { targetName } from '~/app/rules/objection'
import { latestStatement } from '~/db/statements'
import { type Common, type Gathered, nothingShown } from './gathered.server'
import { toldOf } from './toldOf.server'

type Gathering = { readonly kase: Case; readonly common: Common }

/** What the answer to an objection says. Throws where it isn't decided. */
export async function gatherObjection(desk: Desk, caseId: string, gathering: Gathering): Promise<Gathered> {
  const { kase, common } = gathering
  if (kase.objection === null) throw new Error('An objection is answered once it is decided')
  return {
    facts: {
      ...common,
      kind: 'objection',
      activities: activitiesOf(gathering),
      objection: {
        ...targetOf(gathering),
        situation: await latestStatement(desk.db, caseId, 'situation'),
        outcome: kase.objection.result,
        reach: kase.objection.reach,
        compelling: await latestStatement(desk.db, caseId, 'compelling-grounds'),
        provision: await latestStatement(desk.db, caseId, 'objection-basis'),
        grounds: await latestStatement(desk.db, caseId, 'grounds'),
        effect: await latestStatement(desk.db, caseId, 'effect'),
        ...(await toldOf(desk, caseId, gathering)),
        restrictedMeanwhile: kase.received.restrict === true || kase.desk.restriction !== null,
        decidedOn: kase.objection.on,
      },
    },
    ...nothingShown,
  }
}

function targetOf({ kase, common }: Gathering): Pick<ObjectionOutcome, 'to' | 'kind'> {
  const { target, right } = kase.received
  if (target !== undefined) return { to: targetName(common.activities, target), kind: target.kind }
  if (right !== 'direct-marketing') throw new Error('An objection is to something')
  return { to: '', kind: 'marketing' }
}

/** An objection to marketing names no service as a rule: the whole register would bury the answer. */
const activitiesOf = ({ kase, common }: Gathering): Common['activities'] =>
  kase.received.right === 'direct-marketing' && kase.activities.length === 0 ? [] : common.activities
