import type { PassedOn } from '~/app/pages/follow/Trail'
import { MessageAbout } from '~/app/rules/case/residents'
import { letterTemplates } from '~/app/rules/letters'

/** Letters that only the team is sent. */
const toTheTeam: readonly string[] = ['team-notice', 'message-notice', 'service-chaser', 'mention']
const on = '2026-02-06'

/** Everything that can pass between a person and the council. */
export const aTrail: readonly PassedOn[] = [
  ...letterTemplates
    .filter((template) => !toTheTeam.includes(template))
    .map((template) => ({ on, what: 'letter', template }) as const),
  { on, what: 'question', words: 'Which of your two schools\ndo you mean?' },
  { on, what: 'answer', words: 'The one in Felpersham.' },
  ...MessageAbout.options.map(
    (about) => ({ on, what: 'message', about, words: about === 'moved' ? '' : `About ${about}.` }) as const,
  ),
  { on, what: 'reply', words: 'We can print it large.' },
  { on, what: 'complaint', words: 'Nobody rang me back.' },
]
