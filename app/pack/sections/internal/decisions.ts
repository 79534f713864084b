import { sayDay } from '~/app/rules/sayDay'
import { paragraph, type Section, type Words } from '../../tree'
import type { HidingDecision, InternalFacts } from './facts'
import type { InternalSay } from './words'

/** Each place where words were taken out: under which exemption, why, by whom and when. Never the words. */
export const decisions = ({ decisions }: InternalFacts, say: InternalSay): Section => ({
  id: 'decisions',
  title: say('decisions.title'),
  startsPage: true,
  blocks:
    decisions.length === 0
      ? [paragraph(say('decisions.none'))]
      : [
          paragraph(say('decisions.lead')),
          {
            kind: 'table',
            caption: say('decisions.caption'),
            head: [
              say('decisions.place'),
              say('decisions.exemption'),
              say('decisions.reason'),
              say('decisions.by'),
              say('decisions.on'),
            ],
            widths: [2, 3, 4, 2.2, 2.2],
            rows: decisions.map((decision) => [
              [{ strong: decision.place }],
              [decision.exemption],
              reasonOf(decision, say),
              [decision.by],
              [sayDay(decision.on)],
            ]),
          },
        ],
})

const reasonOf = ({ reason, elsewhere }: HidingDecision, say: InternalSay): Words =>
  elsewhere === undefined ? [reason] : [reason, '\n', say('decisions.elsewhere', { reason: elsewhere })]
