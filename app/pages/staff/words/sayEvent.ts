import type { CaseEvent, ClarificationReason, ObjectionResult, Outcome, Received } from '~/app/rules/case/events'
import type { AskedRight } from '~/app/rules/case/rights'
import { sayMove, sayReminder } from '~/app/rules/reminders'
import { sayDay } from '../../dates'
import { byChannel } from './sayChannel'
import { sayDesk } from './sayDesk'
import { saySide } from './saySide'
import { actingAs } from './sayState'

/** One event of a case's history in words. `title` names by its id a source, a record, a member of staff, another case. */
export function sayEvent(event: CaseEvent, title: (id: string) => string): string {
  switch (event.type) {
    case 'received':
      return `${received[event.right]} received${sayArrival(event)}${sayActing(event)}`
    case 'identity-asked':
      return 'Proof of identity asked for'
    case 'identity-verified':
      return `Identity verified: ${methods[event.method]}${event.completeOn === undefined ? '' : `. All the proof had come on ${sayDay(event.completeOn)}`}`
    case 'extended':
      return event.reason === 'complexity'
        ? 'Time extended: the request is complex'
        : 'Time extended: the person has made several requests'
    case 'clarification-asked':
      return `Question asked, the time stands still: ${clarificationReasons[event.reason].toLowerCase()}`
    case 'clarification-answered':
      return `Question answered on ${sayDay(event.on)}${byChannel[event.channel]}, the time runs again`
    case 'clarification-dropped':
      return 'Question given up: its days count as if it had not been asked'
    case 'complaint-received':
      return `Complaint received on ${sayDay(event.on)}${byChannel[event.channel]}`
    case 'complaint-acknowledged':
      return 'Complaint acknowledged'
    case 'reminded':
      return `Reminder: ${sayReminder(event)}`
    case 'date-moved':
      return `Due date moved by new bank holidays: ${sayMove(event)}`
    case 'search-opened':
      return `Search opened: ${title(event.source)}`
    case 'search-answered':
      return `Search answered: ${found(event.found.length)}`
    case 'search-failed':
      return 'Search failed'
    case 'search-given-up':
      return 'Source given up: the answer says why it was not searched'
    case 'records-confirmed':
      return `Records gone through: ${event.confirmed.length} confirmed`
    case 'words-hidden':
      return `Words hidden in ${title(event.record)}`
    case 'words-shown-again':
      return 'Hidden words shown again'
    case 'words-allowed-elsewhere':
      return 'Words allowed where they stand elsewhere'
    case 'document-added':
      return 'Document added'
    case 'document-read':
      return `Document looked through: ${event.pages === 1 ? '1 page' : `${event.pages} pages`}`
    case 'document-refused':
      return 'Document could not be looked through safely'
    case 'document-removed':
      return 'Document removed'
    case 'area-hidden':
      return `Something hidden on page ${event.page + 1} of a document`
    case 'area-shown-again':
      return 'Something hidden in a document shown again'
    case 'area-allowed-elsewhere':
      return 'Words of a document allowed where they stand elsewhere'
    case 'suggestion-rejected':
      return 'Suggestion rejected'
    case 'page-flagged':
      return `Page ${event.page + 1} of a document: ${flags[event.flag]}`
    case 'document-burned':
      return `Document redacted: ${event.pages === 1 ? '1 page' : `${event.pages} pages`}, leak check ${event.proof}`
    case 'authority-asked':
    case 'authority-verified':
    case 'papers-added':
    case 'paper-opened':
    case 'papers-deleted':
    case 'message-received':
    case 'message-answered':
    case 'narrowed':
    case 'decided':
    case 'link-asked':
    case 'collection-locked':
    case 'pack-handed-over':
      return saySide(event)
    case 'objection-decided':
      return `Objection decided: ${results[event.result]}`
    case 'pack-asked':
      return `${event.purpose === 'difference' ? 'Pack of what the review shows' : 'Pack'}, version ${event.version}, asked for`
    case 'pack-built':
      return `Pack built: ${event.pages} pages, leak check ${event.proof}`
    case 'pack-failed':
      return 'Pack could not be built'
    case 'pack-approved':
      return 'Pack approved'
    case 'pack-released':
      return 'Pack released'
    case 'pack-recalled':
      return 'Pack taken back before anybody collected it'
    case 'code-asked':
      return 'Code asked for'
    case 'pack-collected':
      return 'Pack collected'
    case 'review-opened':
      return 'Review opened: what was held back is looked at again'
    case 'copy-taken':
      return event.kind === 'court' ? 'Unredacted bundle for a court taken' : 'Internal copy taken'
    case 'closed':
      return `Case closed: ${outcomes[event.outcome]}`
    default:
      return sayDesk(event, title)
  }
}

/** A request that was typed in by staff came on a day of its own, which is where its time starts. */
const sayArrival = ({ channel, receivedOn }: Received) =>
  channel === 'portal' ? '' : ` on ${sayDay(receivedOn)}${byChannel[channel]}`

const sayActing = (event: Received) =>
  event.actingAs === undefined ? '' : `, from somebody who acts for the person (${actingAs[event.actingAs]})`

const received: Readonly<Record<AskedRight, string>> = {
  access: 'Access request',
  rectification: 'Request to correct',
  erasure: 'Request to erase',
  restriction: 'Request to restrict',
  portability: 'Request to move',
  objection: 'Objection',
  'direct-marketing': 'Objection to marketing',
}

const methods = {
  'known-to-us': 'already known to us',
  'documents-seen': 'documents seen',
  'in-person': 'seen in person',
  'no-doubt': 'no doubt about who asks',
} as const

/** Why a question must be asked, as staff choose it. */
export const clarificationReasons: Readonly<Record<ClarificationReason, string>> = {
  'which-activities': 'Which services or activities they mean',
  'which-years': 'Which years or events they mean',
  'which-people': 'Which people or cases they mean',
  'large-amount': 'We hold a large amount about them',
  other: 'Another reason',
}

const results: Readonly<Record<ObjectionResult, string>> = {
  upheld: 'upheld',
  partly: 'upheld in part',
  refused: 'refused',
  'not-applicable': 'the right does not reach this',
}

const outcomes: Readonly<Record<Outcome, string>> = {
  answered: 'answered',
  withdrawn: 'withdrawn',
  refused: 'refused',
  transferred: 'passed on to who holds it',
  duplicate: 'the same as another request',
  'no-reply': 'no reply to what we asked for',
}

const found = (rows: number) => (rows === 0 ? 'nothing held' : rows === 1 ? '1 record found' : `${rows} records found`)

const flags = {
  disclose: 'disclose',
  partly: 'disclose in part',
  'out-of-scope': 'not asked about',
  duplicate: 'a copy of another page',
  consult: 'somebody to be consulted',
} as const
