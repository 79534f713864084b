import type { AuthorityMethod, DecisionResult, MessageAbout, ResidentEvent } from '~/app/rules/case/residents'
import { sayDay } from '../../dates'

/** What happened on the resident's side, in words. */
export function saySide(event: ResidentEvent): string {
  switch (event.type) {
    case 'authority-asked':
      return 'Proof asked for that they may act for this person'
    case 'authority-verified':
      return `Authority to act verified: ${methods[event.method]}${event.completeOn === undefined ? '' : `. All the proof had come on ${sayDay(event.completeOn)}`}`
    case 'papers-added':
      return `${papers(event.papers.length)} came ${event.kind === 'identity' ? 'to show who they are' : 'to show that they may act'}`
    case 'paper-opened':
      return 'A copy of a paper opened'
    case 'papers-deleted':
      return event.papers.length === 1
        ? 'The copy of a paper deleted'
        : `The copies of ${papers(event.papers.length)} deleted`
    case 'message-received':
      return abouts[event.about]
    case 'message-answered':
      return 'Message answered'
    case 'narrowed':
      return `Asked for less: ${event.activities.length === 1 ? '1 service' : `${event.activities.length} services`} from now on`
    case 'decided':
      return `Request decided: ${results[event.result]}`
    case 'link-asked':
      return 'A new link to the answer asked for'
    case 'collection-locked':
      return 'Link to the answer stopped: five wrong answers about who they are'
    case 'pack-handed-over':
      return event.how === 'post'
        ? `Pack posted on ${sayDay(event.on)}`
        : `Pack given into their hand on ${sayDay(event.on)}`
  }
}

const papers = (count: number) => (count === 1 ? '1 paper' : `${count} papers`)

const methods: Readonly<Record<AuthorityMethod, string>> = {
  'papers-seen': 'papers seen',
  'known-to-us': 'already known to us',
  'child-agrees': 'the child has told us',
}

/** What a message from the person is about. */
export const abouts: Readonly<Record<MessageAbout, string>> = {
  more: 'The person told us more',
  help: 'The person asked for help',
  moved: 'The person told us a new address',
  redaction: 'The person asked what is hidden and why',
  review: 'The person asked us to look at the answer again',
}

const results: Readonly<Record<DecisionResult, string>> = { done: 'done', partly: 'done in part', refused: 'refused' }
