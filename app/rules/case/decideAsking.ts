import { periodOf } from '../clock/period'
import { isAfter } from '../day'
import { type Case, openClarification } from './case'
import type { CommandOf, Refusal, Setting } from './commands'
import { type Decision, happen, refuse } from './decision'
import { reminderKey, watchesOf } from './watches'

type Asking = CommandOf<
  | 'ask-clarification'
  | 'answer-clarification'
  | 'drop-clarification'
  | 'receive-complaint'
  | 'acknowledge-complaint'
  | 'remind'
>

/** Questions about a request, which stop its clock; complaints; and what the portal reminds of. */
export function decideAsking(kase: Case, command: Asking, setting: Setting): Decision {
  switch (command.act) {
    case 'ask-clarification': {
      const refused = whyNoPause(kase, setting)
      if (refused !== null) return refuse(refused)
      const { clarification, reason } = command
      return happen({ type: 'clarification-asked', clarification, on: setting.today, reason })
    }
    case 'answer-clarification':
      return answer(kase, command, setting)
    case 'drop-clarification':
      if (openClarification(kase)?.id !== command.clarification) return refuse('no-clarification-open')
      return happen({ type: 'clarification-dropped', clarification: command.clarification })
    case 'receive-complaint':
      if (isAfter(command.on, setting.today)) return refuse('day-in-future')
      if (isAfter(kase.received.receivedOn, command.on)) return refuse('before-receipt')
      return happen({
        type: 'complaint-received',
        complaint: command.complaint,
        on: command.on,
        channel: command.channel,
      })
    case 'acknowledge-complaint': {
      const complaint = kase.complaints.find(({ id }) => id === command.complaint)
      if (complaint === undefined) return refuse('unknown-complaint')
      if (complaint.acknowledgedOn !== null) return refuse('already-acknowledged')
      return happen({ type: 'complaint-acknowledged', complaint: complaint.id, on: setting.today })
    }
    case 'remind':
      return remind(kase, command, setting)
  }
}

/**
 * Why the clock can't be stopped for a question, or null where it can: only of an access request, and only while its time
 * runs, UK GDPR Article 12A(5). A question asked when the month is over would stop nothing.
 */
export function whyNoPause(kase: Case, { clock, today }: Pick<Setting, 'clock' | 'today'>): Refusal | null {
  if (periodOf(kase.received.right)?.pause === null) return 'pause-not-for-this-right'
  if (openClarification(kase)) return 'clarification-open'
  if (clock.state !== 'running') return 'clock-not-started'
  return isAfter(today, clock.endOn) ? 'clarification-too-late' : null
}

/** An answer carries the day it reached the council, which may be past, and never a day before its question. */
function answer(kase: Case, command: CommandOf<'answer-clarification'>, { today }: Setting): Decision {
  const open = openClarification(kase)
  if (open?.id !== command.clarification) return refuse('no-clarification-open')
  if (isAfter(command.on, today)) return refuse('day-in-future')
  if (isAfter(open.askedOn, command.on)) return refuse('answer-before-question')
  const { clarification, on, channel } = command
  return happen({ type: 'clarification-answered', clarification, on, channel })
}

/** Only of what still stands, and is due: whoever comes second reminds of nothing. */
function remind(kase: Case, { watch }: CommandOf<'remind'>, setting: Setting): Decision {
  const key = reminderKey(watch)
  const standing = watchesOf(kase, setting).find((each) => reminderKey(each) === key)
  if (standing === undefined || isAfter(standing.on, setting.today)) return refuse('stale')
  const { kind, about, for: of } = standing
  return happen({ type: 'reminded', kind, about, for: of })
}
