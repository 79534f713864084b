import type { Case } from './case'
import type { ResidentEvent } from './residents'

/** What the person who asked did, and what staff did about it. */
export function afterResidents(kase: Case, event: ResidentEvent): Case {
  switch (event.type) {
    case 'authority-asked':
      return { ...kase, authorityAskedOn: event.on }
    case 'authority-verified':
      return {
        ...kase,
        authority: {
          on: event.on,
          method: event.method,
          // What the child says later moves no time that runs already.
          completeOn: kase.authority?.completeOn ?? event.completeOn ?? event.on,
        },
      }
    case 'papers-added': {
      const added = event.papers.map((id) => [id, { id, kind: event.kind, deleted: false }] as const)
      return { ...kase, papers: new Map([...kase.papers, ...added]) }
    }
    case 'papers-deleted': {
      const gone = new Set(event.papers)
      const papers = [...kase.papers].map(
        ([id, paper]) => [id, gone.has(id) ? { ...paper, deleted: true } : paper] as const,
      )
      return { ...kase, papers: new Map(papers) }
    }
    case 'message-received': {
      const received = { id: event.message, about: event.about, on: event.on, answeredOn: null }
      return { ...kase, messages: [...kase.messages, received] }
    }
    case 'message-answered':
      return {
        ...kase,
        messages: kase.messages.map((each) => (each.id === event.message ? { ...each, answeredOn: event.on } : each)),
      }
    case 'narrowed':
      return { ...kase, activities: event.activities }
    case 'decided':
      return { ...kase, decision: { on: event.on, result: event.result, tell: event.tell ?? 0 } }
    case 'pack-handed-over':
      return {
        ...kase,
        pack: kase.pack?.id === event.pack ? { ...kase.pack, collected: true } : kase.pack,
        released: kase.released.map((pack) => (pack.id === event.pack ? { ...pack, collected: true } : pack)),
      }
    case 'paper-opened':
    case 'link-asked':
    case 'collection-locked':
      return kase
  }
}
