import { sayDay } from '~/app/rules/sayDay'
import { type Block, heading, list, paragraph, type Section, type Tree } from '../../tree'
import { approval } from './approval'
import { decisions } from './decisions'
import type { InternalFacts } from './facts'
import { furniture } from './furniture'
import { searchRecord } from './searchRecord'
import type { InternalSay } from './words'

/** The council's own copy: what the person gets doesn't say who decided what. It is set and listed as a pack is. */
export const composeInternal = (facts: InternalFacts, say: InternalSay): Tree => ({
  sections: [
    approval(facts, say),
    searchRecord(facts, say),
    decisions(facts, say),
    clock(facts, say),
    history(facts, say),
  ],
  furniture: furniture(say),
})

const clock = ({ receivedOn, dueOn, extended, working }: InternalFacts, say: InternalSay): Section => ({
  id: 'clock',
  title: say('clock.title'),
  startsPage: true,
  blocks: [
    paragraph(say('clock.received', { day: sayDay(receivedOn) })),
    paragraph(say('clock.due', { day: sayDay(dueOn) })),
    ...(extended ? [paragraph(say('clock.extended'))] : []),
    ...(working.length === 0 ? [paragraph(say('clock.none'))] : list(working)),
  ],
})

const history = ({ history }: InternalFacts, say: InternalSay): Section => ({
  id: 'history',
  title: say('history.title'),
  startsPage: true,
  blocks:
    history.length === 0 ? [paragraph(say('history.none'))] : [paragraph(say('history.lead')), ...days(history, say)],
})

/** What happened, a heading a day. */
const days = (history: InternalFacts['history'], say: InternalSay): readonly Block[] =>
  [...new Set(history.map(({ on }) => on))].flatMap((day) => [
    heading(2, sayDay(day)),
    ...list(history.filter(({ on }) => on === day).map(({ by, said }) => say('history.line', { by, said }))),
  ])
