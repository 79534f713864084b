import { isAfter } from '../day'
import { type Case, endOf, isReleased, sentOut } from './case'
import type { CommandOf, Setting } from './commands'
import { mustChildAgree, openHold } from './decideLaw'
import { type Decision, happen, refuse } from './decision'
import { isPlainDecision } from './residents'

type Residents = CommandOf<
  | 'ask-authority'
  | 'verify-authority'
  | 'add-papers'
  | 'open-paper'
  | 'delete-papers'
  | 'receive-message'
  | 'answer-message'
  | 'narrow'
  | 'decide'
  | 'ask-link'
  | 'lock-collection'
  | 'hand-over-pack'
>

/** What the person who asked does while the council works, and afterwards; authority to act; answers on paper. */
export function decideResidents(kase: Case, command: Residents, setting: Setting): Decision {
  const { today: on } = setting
  switch (command.act) {
    case 'ask-authority':
      if (kase.received.actingAs === undefined) return refuse('nobody-acts')
      if (kase.authority) return refuse('already-verified')
      if (kase.authorityAskedOn) return refuse('authority-already-asked')
      return happen({ type: 'authority-asked', on })
    case 'verify-authority':
      return verifyAuthority(kase, command, setting)
    case 'add-papers':
      return happen({ type: 'papers-added', papers: [...command.papers], kind: command.kind })
    case 'open-paper':
      if (kase.papers.get(command.paper)?.deleted !== false) return refuse('unknown-paper')
      return happen({ type: 'paper-opened', paper: command.paper })
    case 'delete-papers': {
      const there = [...new Set(command.papers)].filter((paper) => kase.papers.get(paper)?.deleted === false)
      return there.length === 0 ? refuse('unknown-paper') : happen({ type: 'papers-deleted', papers: there })
    }
    case 'receive-message':
      // Only an answer that went out can be asked about, or looked at again.
      if ((command.about === 'redaction' || command.about === 'review') && sentOut(kase).length === 0)
        return refuse('not-released')
      return happen({ type: 'message-received', message: command.message, about: command.about, on })
    case 'answer-message': {
      const message = kase.messages.find(({ id }) => id === command.message)
      if (message === undefined) return refuse('unknown-message')
      if (message.answeredOn !== null) return refuse('already-answered')
      return happen({ type: 'message-answered', message: message.id, on })
    }
    case 'narrow':
      return narrow(kase, command.activities, setting)
    case 'decide':
      if (!isPlainDecision(kase.received.right)) return refuse('not-decided-so')
      if (!kase.identity) return refuse('identity-not-verified')
      return happen({
        type: 'decided',
        on,
        result: command.result,
        ...(command.tell === undefined ? {} : { tell: command.tell }),
      })
    case 'ask-link':
    case 'lock-collection': {
      const latest = sentOut(kase).at(-1)
      if (latest === undefined) return refuse('not-released')
      return happen({ type: command.act === 'ask-link' ? 'link-asked' : 'collection-locked', pack: latest.id })
    }
    case 'hand-over-pack':
      return handOver(kase, command, setting)
  }
}

/** As identity: the time runs from the day all of it had come, where it was asked for. */
function verifyAuthority(
  kase: Case,
  { method, completeOn }: CommandOf<'verify-authority'>,
  { today }: Setting,
): Decision {
  if (kase.received.actingAs === undefined) return refuse('nobody-acts')
  if (kase.authority) {
    // That somebody may ask for a child who understands enough says nothing of what the child wants.
    if (method !== 'child-agrees' || !mustChildAgree(kase)) return refuse('already-verified')
    return happen({ type: 'authority-verified', on: today, method })
  }
  if (kase.authorityAskedOn === null) return happen({ type: 'authority-verified', on: today, method })
  const complete = completeOn ?? today
  if (isAfter(complete, today)) return refuse('day-in-future')
  if (isAfter(kase.authorityAskedOn, complete)) return refuse('answer-before-question')
  return happen({ type: 'authority-verified', on: today, method, completeOn: complete })
}

/** Only to less, and never to nothing: to ask for more is a new request with a time of its own. */
function narrow(kase: Case, activities: readonly string[], { today: on }: Setting): Decision {
  const now = new Set(kase.activities)
  const kept = [...new Set(activities)]
  const isLess = kept.length > 0 && kept.length < now.size && kept.every((activity) => now.has(activity))
  return isLess ? happen({ type: 'narrowed', on, activities: kept }) : refuse('not-narrower')
}

/** The bytes that were printed are those that were approved. The first hand-over ends the case, as a collection does. */
function handOver(kase: Case, { sha256, on, how }: CommandOf<'hand-over-pack'>, setting: Setting): Decision {
  const pack = sentOut(kase).find((each) => each.sha256 === sha256)
  if (sentOut(kase).length === 0) return refuse('not-released')
  if (pack === undefined) return refuse('bytes-changed')
  if (openHold(kase)) return refuse('on-hold')
  if (isAfter(on, setting.today)) return refuse('day-in-future')
  const handed = { type: 'pack-handed-over' as const, pack: pack.id, sha256, on, how }
  if (kase.closed || kase.review || !isReleased(kase)) return happen(handed)
  const { calendar, today } = setting
  return happen(handed, { type: 'closed', on: today, outcome: endOf(kase), calendar })
}
