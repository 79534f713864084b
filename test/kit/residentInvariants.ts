import type { Recorded } from '~/app/rules/case/events'

const decidable = new Set(['rectification', 'erasure', 'restriction', 'portability'])

/** What the house promises of the resident's side: see `breachesOf`. Read from the events alone. */
export function residentBreachesOf(history: readonly Recorded[]): readonly string[] {
  const breaches: string[] = []
  const first = history[0]?.event
  if (first?.type !== 'received') return []
  let authority = first.actingAs === undefined
  let asked: string | null = null
  let decided = false
  let refused = false
  let agrees = false
  let competent = false
  let activities: readonly string[] = first.activities
  const papers = new Map<string, 'kept' | 'deleted'>()
  const messages = new Map<string, 'open' | 'answered'>()
  const released = new Map<string, string>()
  for (const { seq, at, event } of history) {
    const breach = (ok: boolean, words: string) => ok || breaches.push(`${seq}: ${words}`)
    switch (event.type) {
      case 'authority-asked':
        breach(!authority && asked === null, 'authority asked for twice, or where nobody acts')
        asked = event.on
        break
      case 'authority-verified': {
        const complete = event.completeOn ?? event.on
        // A child who understands enough says yes after somebody was found to be allowed to ask.
        const isChilds = competent && !agrees && event.method === 'child-agrees'
        breach(!authority || isChilds, 'authority verified twice, or where nobody acts')
        breach(complete <= at.slice(0, 10), 'authority shown on a day to come')
        breach(asked === null || complete >= asked, 'authority shown before it was asked for')
        authority = true
        agrees = event.method === 'child-agrees'
        break
      }
      case 'competence-decided':
        competent = event.result === 'competent'
        break
      case 'refusal-proposed':
      case 'refusal-dropped':
        refused = false
        break
      case 'refusal-agreed':
        refused = true
        break
      case 'papers-added':
        for (const paper of event.papers) papers.set(paper, 'kept')
        break
      case 'paper-opened':
        breach(papers.get(event.paper) === 'kept', 'a paper opened that is not there')
        break
      case 'papers-deleted':
        for (const paper of event.papers) {
          breach(papers.get(paper) === 'kept', 'a paper deleted that is not there')
          papers.set(paper, 'deleted')
        }
        break
      case 'message-received':
        breach(
          released.size > 0 || (event.about !== 'review' && event.about !== 'redaction'),
          'a question about an answer that nobody has',
        )
        messages.set(event.message, 'open')
        break
      case 'message-answered':
        breach(messages.get(event.message) === 'open', 'answered twice, or nothing')
        messages.set(event.message, 'answered')
        break
      case 'narrowed':
        breach(event.activities.length < activities.length, 'asked for no less')
        breach(
          event.activities.every((each) => activities.includes(each)),
          'asked for something else',
        )
        activities = event.activities
        break
      case 'decided':
        breach(decidable.has(first.right), 'a decision on a right that has none')
        decided = true
        break
      case 'objection-decided':
        breach(first.right === 'objection' || first.right === 'direct-marketing', 'an objection that was none')
        breach(first.right !== 'direct-marketing' || event.result === 'upheld', 'marketing that may go on')
        break
      case 'pack-asked':
      case 'pack-approved':
        breach(authority, `${event.type} without authority`)
        breach(!decidable.has(first.right) || decided || refused, `${event.type} before the decision`)
        break
      case 'pack-released':
        breach(authority, 'released without authority')
        released.set(event.pack, event.sha256)
        break
      case 'pack-recalled':
        released.delete(event.pack)
        break
      case 'pack-handed-over':
        breach(released.get(event.pack) === event.sha256, 'handed over what was not released')
        breach(event.on <= at.slice(0, 10), 'handed over on a day to come')
        break
      case 'link-asked':
      case 'collection-locked':
        breach(released.has(event.pack), `${event.type} of what was not released`)
    }
  }
  return breaches
}
