import type { Desk } from '~/app/desk.server'
import type { Decision } from '~/app/pack/facts'
import type { Case } from '~/app/rules/case/case'
import type { AskedRight } from '~/app/rules/case/rights'
import { latestStatement, type StatementKind } from '~/db/statements'
import { type Common, type Gathered, nothingShown } from './gathered.server'
import { toldOf } from './toldOf.server'

type Gathering = { readonly kase: Case; readonly common: Common }

/** What the answer on rectification, erasure, restriction or portability says. Throws where it isn't decided. */
export async function gatherDecision(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<Gathered> {
  if (kase.decision === null) throw new Error('A request is answered once it is decided')
  const { told, notTold } = await toldOf(desk, caseId, { kase, common })
  const said = (kind: StatementKind) => latestStatement(desk.db, caseId, kind)
  return {
    facts: {
      ...common,
      kind: 'decision',
      decision: {
        right: decidedRight(kase.received.right),
        outcome: kase.decision.result,
        asked: await said('asked'),
        decidedOn: kase.decision.on,
        grounds: await said('grounds'),
        effect: await said('effect'),
        told: [...new Set([...told, ...linesOf(await said('told'))])],
        notTold,
      },
    },
    ...nothingShown,
  }
}

function decidedRight(right: AskedRight): Decision['right'] {
  switch (right) {
    case 'rectification':
    case 'erasure':
    case 'restriction':
    case 'portability':
      return right
    default:
      throw new Error('This right is answered in another form')
  }
}

const linesOf = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
