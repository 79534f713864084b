import type { Case } from '~/app/rules/case/case'
import { lacksAuthority } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import type { Actor } from '~/app/rules/case/events'
import { isPlainDecision, MessageAbout } from '~/app/rules/case/residents'
import { addDays } from '~/app/rules/day'
import { bytesOf } from './case'
import type { At, Move } from './walker'

/** Acts of the resident's side: authority, papers, messages, less, decisions, answers on paper. */
export const residentActs = [
  'ask-authority',
  'verify-authority',
  'add-papers',
  'open-paper',
  'delete-papers',
  'receive-message',
  'answer-message',
  'narrow',
  'decide',
  'ask-link',
  'lock-collection',
  'hand-over-pack',
] as const satisfies readonly Command['act'][]

const anna: Actor = { kind: 'staff', id: 'anna' }
const ben: Actor = { kind: 'staff', id: 'ben' }
const resident: Actor = { kind: 'resident' }

/** What brings a case on where somebody acts for another, or a right ends in a decision; null where nothing does. */
export function residentLeadingOn(kase: Case, { dice }: At): Move | null {
  const by = dice.pick([anna, ben])
  if (kase.identity === null) return null
  if (lacksAuthority(kase)) return { by, command: { act: 'verify-authority', method: 'papers-seen' } }
  if (isPlainDecision(kase.received.right) && kase.decision === null)
    return { by, command: { act: 'decide', result: dice.pick(['done', 'partly', 'refused']) } }
  return null
}

/** Any of these acts by anybody, on anything, on days that may be past or to come. */
export function anyResidentMove(kase: Case, { dice, newId, today }: At): Move {
  const by = dice.pick<Actor>([anna, ben, resident, resident])
  const on = addDays(today, dice.pick([0, 0, 0, -1, -3, 1]))
  const one = (ids: Iterable<string>) => dice.pick(['never-was', ...ids, ...ids])
  const act = dice.pick(residentActs)
  switch (act) {
    case 'ask-authority':
    case 'ask-link':
    case 'lock-collection':
      return { by, command: { act } }
    case 'verify-authority':
      return { by, command: { act, method: dice.pick(['papers-seen', 'known-to-us']), completeOn: on } }
    case 'add-papers':
      return { by, command: { act, papers: [newId()], kind: dice.pick(['identity', 'authority']) } }
    case 'open-paper':
      return { by, command: { act, paper: one(kase.papers.keys()) } }
    case 'delete-papers':
      return { by, command: { act, papers: [one(kase.papers.keys()), one(kase.papers.keys())] } }
    case 'receive-message':
      return {
        by,
        command: { act, message: newId(), about: dice.pick<MessageAbout>(['more', ...MessageAbout.options]) },
      }
    case 'answer-message':
      return { by, command: { act, message: one(kase.messages.map(({ id }) => id)) } }
    case 'narrow':
      return { by, command: { act, activities: dice.pick([kase.activities, kase.activities.slice(1), ['never-was']]) } }
    case 'decide':
      return { by, command: { act, result: dice.pick(['done', 'partly', 'refused']) } }
    case 'hand-over-pack':
      return {
        by,
        command: { act, sha256: bytesOf(dice.pick(['a', 'a', 'b'])), on, how: dice.pick(['post', 'person']) },
      }
  }
}
