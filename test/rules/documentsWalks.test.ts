import { expect, test } from 'vitest'
import type { Case } from '~/app/rules/case/case'
import { decide } from '~/app/rules/case/decide'
import type { Recorded } from '~/app/rules/case/events'
import { apply } from '~/app/rules/case/fold'
import { aCase, gathered, settingFor } from '../kit/case'
import { documentBreachesOf } from '../kit/documentInvariants'
import { anyDocumentMove, documentActs } from '../kit/documentMoves'
import { diceOf, nextMove } from '../kit/walker'

const [walks, moves] = [2000, 30]
const at = '2026-11-24T12:00:00.000Z'

/** One walk over a gathered case, mostly on its documents. Gives what each move came to. */
function walk(seed: number): readonly string[] {
  const dice = diceOf(seed)
  let ids = 0
  const newId = () => {
    ids += 1
    return `${seed}-${ids}`
  }
  let kase: Case = gathered()
  const history: Recorded[] = [{ seq: 1, at, by: { kind: 'resident' }, event: aCase().received }]
  const came: string[] = []
  for (let left = moves; left > 0; left -= 1) {
    const move = dice.chance(0.6) ? anyDocumentMove : nextMove
    const { by, command } = move(kase, { dice, newId, today: '2026-11-24' })
    const decision = decide(kase, command, settingFor(kase, { by }))
    came.push('refused' in decision ? `${command.act}: ${decision.refused}` : command.act)
    for (const event of 'refused' in decision ? [] : decision.events) {
      history.push({ seq: kase.seq + 1, at, by, event })
      kase = apply(kase, { seq: kase.seq + 1, at, by, event })
    }
    expect(documentBreachesOf(history), `seed ${seed}, ${command.act}`).toEqual([])
  }
  return came
}

test(`${walks} walks over documents keep every promise, do each act and meet each safeguard`, () => {
  const tally = new Map<string, number>()
  for (let seed = 1; seed <= walks; seed += 1) {
    for (const came of walk(seed)) tally.set(came, (tally.get(came) ?? 0) + 1)
  }
  const met = [
    // Allowed, asking leaves no event: see `anyDocumentMove`.
    ...documentActs.filter((act) => act !== 'ask-burn'),
    ...['ask-pack', 'ask-pack: documents-not-ready', 'approve-pack', 'release-pack'],
    ...['add-document: stale', 'hide-area: stale', 'hide-area: guard-lacking', 'hide-area: unknown-page'],
    ...['hide-area: document-waiting', 'hide-area: document-refused', 'flag-page: document-refused'],
    ...['reject-suggestion: stale', 'ask-burn: document-waiting', 'ask-burn: document-refused'],
    ...['ask-burn: unknown-document', 'finish-burn: stale', 'finish-burn: page-to-consult-on'],
    ...['finish-burn: document-waiting', 'finish-burn: document-refused'],
    ...['add-document: already-released', 'hide-area: already-closed'],
  ]
  expect(met.filter((came) => (tally.get(came) ?? 0) < 3)).toEqual([])
})
