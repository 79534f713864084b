import type { Case } from './case'
import { isReleased } from './case'
import type { Command, Setting } from './commands'
import { decideGathering } from './decideGathering'
import { decidePack } from './decidePack'
import { type Decision, happen, refuse } from './decision'

/** Acts that stay open once a case is closed: the person may still come back for the answer. */
const afterClosing: ReadonlySet<Command['act']> = new Set(['ask-code', 'collect-pack'])

/** Acts that a released pack doesn't rule out; every other would change what it says. */
const afterRelease: ReadonlySet<Command['act']> = new Set(['ask-code', 'collect-pack', 'close', 'release-pack'])

/** What follows from a command on a case: events to append, or the reason why not. Pure. */
export function decide(kase: Case, command: Command, setting: Setting): Decision {
  if (kase.closed && !afterClosing.has(command.act)) return refuse('already-closed')
  if (isReleased(kase) && !afterRelease.has(command.act)) return refuse('already-released')
  switch (command.act) {
    case 'ask-identity':
      if (kase.identity) return refuse('already-verified')
      if (kase.identityAskedOn) return refuse('identity-already-asked')
      return happen({ type: 'identity-asked', on: setting.today })
    case 'verify-identity':
      if (kase.identity) return refuse('already-verified')
      return happen({ type: 'identity-verified', on: setting.today, method: command.method })
    case 'extend':
      return decideExtension(kase, command.reason, setting)
    case 'decide-objection':
      if (kase.received.right !== 'objection') return refuse('not-an-objection')
      if (!kase.identity) return refuse('identity-not-verified')
      return happen({ type: 'objection-decided', on: setting.today, result: command.result })
    case 'close':
      if (command.outcome === 'answered' && !isReleased(kase)) return refuse('not-released')
      return happen({ type: 'closed', on: setting.today, outcome: command.outcome })
    case 'open-search':
    case 'answer-search':
    case 'fail-search':
    case 'confirm-records':
    case 'hide-words':
    case 'show-words-again':
    case 'allow-words-elsewhere':
      return decideGathering(kase, command)
    default:
      return decidePack(kase, command, setting)
  }
}

/** Once, and only while the notice can still be given in time: UK GDPR Article 12A(3) and (4). */
function decideExtension(kase: Case, reason: 'complexity' | 'number', setting: Setting): Decision {
  if (kase.extension) return refuse('already-extended')
  if (setting.noticeLimitOn === null) return refuse('clock-not-started')
  if (setting.today > setting.noticeLimitOn) return refuse('extension-too-late')
  return happen({ type: 'extended', on: setting.today, reason })
}
