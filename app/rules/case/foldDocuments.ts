import type { Case } from './case'
import type { CaseDocument, DocumentEvent } from './documents'
import { afterShowingAgain, askHealthAgain } from './health'

/** What happened to the documents of a case. Whatever changes what one would show puts aside what was burned of it. */
export function afterDocuments(kase: Case, event: DocumentEvent): Case {
  const documents = new Map(kase.documents)
  if (event.type === 'document-added') documents.set(event.document, added(event.document))
  else if (event.type === 'document-removed') documents.delete(event.document)
  else {
    const document = documents.get(event.document)
    if (document) documents.set(event.document, after(document, event))
  }
  const changed = { ...kase, documents }
  // Always: a service that holds health data may be asked only later.
  if (event.type === 'document-added') return askHealthAgain(changed)
  return event.type === 'area-shown-again' ? afterShowingAgain(changed) : changed
}

const added = (id: string): CaseDocument => ({
  id,
  state: 'waiting',
  pages: 0,
  hidden: new Map(),
  flags: new Map(),
  rejected: new Set(),
  burned: null,
})

type Changed = Exclude<DocumentEvent, { type: 'document-added' | 'document-removed' }>

function after(document: CaseDocument, event: Changed): CaseDocument {
  switch (event.type) {
    case 'document-read':
      return { ...document, state: 'read', pages: event.pages }
    case 'document-refused':
      return { ...document, state: 'refused' }
    case 'area-hidden': {
      const { mark, page, exemption, suggestion } = event
      return unburned(document, {
        hidden: new Map(document.hidden).set(mark, { page, exemption, allowedElsewhere: false, suggestion }),
      })
    }
    case 'area-shown-again': {
      const hidden = new Map(document.hidden)
      hidden.delete(event.mark)
      return unburned(document, { hidden })
    }
    case 'area-allowed-elsewhere': {
      const area = document.hidden.get(event.mark)
      if (!area) return document
      return unburned(document, {
        hidden: new Map(document.hidden).set(event.mark, { ...area, allowedElsewhere: true }),
      })
    }
    case 'suggestion-rejected':
      return { ...document, rejected: new Set(document.rejected).add(event.suggestion) }
    case 'page-flagged':
      return unburned(document, { flags: new Map(document.flags).set(event.page, event.flag) })
    case 'document-burned': {
      const { burn, sha256, pages, proof } = event
      return { ...document, burned: { burn, sha256, pages, proof } }
    }
  }
}

const unburned = (document: CaseDocument, changed: Partial<CaseDocument>): CaseDocument => ({
  ...document,
  ...changed,
  burned: null,
})
