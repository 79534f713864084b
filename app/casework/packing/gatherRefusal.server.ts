import type { Desk } from '~/app/desk.server'
import type { Decision } from '~/app/pack/facts'
import type { Case } from '~/app/rules/case/case'
import { isObjection } from '~/app/rules/case/residents'
import type { AskedRight } from '~/app/rules/case/rights'
import { latestStatement, type StatementKind } from '~/db/statements'
import { type Common, type Gathered, nothingShown } from './gathered.server'

type Gathering = { readonly kase: Case; readonly common: Common }

/**
 * What the letter says that refuses a request whole: the ground, the reasons, and with the answer's fixed words the two ways
 * to complain and the court (UK GDPR Article 12(4)). Throws where two people have not agreed.
 */
export async function gatherRefusal(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<Gathered> {
  const { refusal } = kase.desk
  if (refusal === null || refusal.agreedOn === null) throw new Error('A request is refused once two have agreed')
  const { right } = kase.received
  const said = (kind: StatementKind) => latestStatement(desk.db, caseId, kind)
  return {
    facts: {
      ...common,
      kind: 'decision',
      decision: {
        right: refusedRight(right),
        outcome: 'refused',
        asked: await said(isObjection(right) ? 'situation' : 'asked'),
        decidedOn: refusal.agreedOn,
        grounds: await said('refusal-grounds'),
        effect: await said('refusal-effect'),
        told: [],
        ground: refusal.ground,
      },
    },
    ...nothingShown,
  }
}

function refusedRight(right: AskedRight): Decision['right'] {
  if (right === 'direct-marketing') throw new Error('Marketing stops: Article 21(3)')
  return right
}
