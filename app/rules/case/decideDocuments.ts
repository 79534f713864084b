import type { LackingCode } from '../exemptions/guards'
import type { Case } from './case'
import type { Refusal } from './commands'
import { type Decision, happen, refuse } from './decision'
import { type CaseDocument, isDecided, leftOutOf, type PageFlag } from './documents'

/** What somebody wants to do to a document of a case. Pages are counted from 0. */
export type DocumentCommand =
  | { readonly act: 'add-document'; readonly document: string }
  | { readonly act: 'finish-reading'; readonly document: string; readonly pages: number }
  /** It can't be burned safely, for the reason named: a person must deal with it outside the portal. */
  | { readonly act: 'refuse-document'; readonly document: string; readonly why: string }
  | { readonly act: 'remove-document'; readonly document: string }
  | {
      readonly act: 'hide-area'
      readonly mark: string
      readonly document: string
      readonly page: number
      readonly exemption: string
      /** The suggestion that it takes, if it takes one. */
      readonly suggestion?: string | undefined
      readonly lacking?: readonly LackingCode[] | undefined
    }
  | { readonly act: 'show-area-again'; readonly mark: string; readonly document: string }
  | { readonly act: 'allow-area-elsewhere'; readonly mark: string; readonly document: string }
  | { readonly act: 'reject-suggestion'; readonly suggestion: string; readonly document: string }
  | { readonly act: 'flag-page'; readonly document: string; readonly page: number; readonly flag: PageFlag }
  | { readonly act: 'ask-burn'; readonly document: string }
  | {
      readonly act: 'finish-burn'
      readonly document: string
      readonly burn: string
      readonly sha256: string
      readonly pages: number
      readonly proof: 'passed' | 'failed'
      /** The marks and the pages left out that it was burned with: what was made meanwhile is not in it. */
      readonly marks: readonly string[]
      readonly leftOut: readonly number[]
    }

/** Documents to be disclosed: adding them, hiding what is on them, and burning it in. Access requests only. */
export function decideDocuments(kase: Case, command: DocumentCommand): Decision {
  if (kase.received.right !== 'access') return refuse('not-an-access-request')
  if (command.act === 'add-document') {
    if (kase.documents.has(command.document)) return refuse('stale')
    return happen({ type: 'document-added', document: command.document })
  }
  const document = kase.documents.get(command.document)
  if (!document) return refuse('unknown-document')
  switch (command.act) {
    case 'finish-reading':
      if (document.state !== 'waiting') return refuse('stale')
      return happen({ type: 'document-read', document: document.id, pages: command.pages })
    case 'refuse-document':
      if (document.state !== 'waiting') return refuse('stale')
      return happen({ type: 'document-refused', document: document.id, why: command.why })
    case 'remove-document':
      return happen({ type: 'document-removed', document: document.id })
    case 'hide-area': {
      const why = notOn(document, command.page)
      if (why) return refuse(why)
      if ((command.lacking ?? []).length > 0) return refuse('guard-lacking')
      const { mark, page, exemption, suggestion } = command
      if (document.hidden.has(mark)) return refuse('stale')
      if (suggestion !== undefined && isDecided(document, suggestion)) return refuse('stale')
      return happen({ type: 'area-hidden', mark, document: document.id, page, exemption, suggestion })
    }
    case 'show-area-again':
      if (!document.hidden.has(command.mark)) return refuse('stale')
      return happen({ type: 'area-shown-again', mark: command.mark, document: document.id })
    case 'allow-area-elsewhere':
      if (!document.hidden.has(command.mark)) return refuse('stale')
      return happen({ type: 'area-allowed-elsewhere', mark: command.mark, document: document.id })
    case 'reject-suggestion': {
      const why = notRead(document)
      if (why) return refuse(why)
      if (isDecided(document, command.suggestion)) return refuse('stale')
      return happen({ type: 'suggestion-rejected', suggestion: command.suggestion, document: document.id })
    }
    case 'flag-page': {
      const why = notOn(document, command.page)
      if (why) return refuse(why)
      return happen({ type: 'page-flagged', document: document.id, page: command.page, flag: command.flag })
    }
    case 'ask-burn': {
      const why = notReadyToBurn(document)
      return why ? refuse(why) : happen()
    }
    case 'finish-burn': {
      // Somebody may have flagged a page since: what can't be asked for can't be finished either.
      const why = notReadyToBurn(document)
      if (why) return refuse(why)
      const { burn, sha256, pages, proof } = command
      if (document.burned?.burn === burn || !isAsBurned(document, command)) return refuse('stale')
      return happen({ type: 'document-burned', document: document.id, burn, sha256, pages, proof })
    }
  }
}

function notOn(document: CaseDocument, page: number): Refusal | null {
  const isThere = Number.isInteger(page) && page >= 0 && page < document.pages
  return notRead(document) ?? (isThere ? null : 'unknown-page')
}

function notRead({ state }: CaseDocument): Refusal | null {
  if (state === 'waiting') return 'document-waiting'
  return state === 'refused' ? 'document-refused' : null
}

const isAsBurned = (
  document: CaseDocument,
  burned: { readonly marks: readonly string[]; readonly leftOut: readonly number[] },
) => isSame([...document.hidden.keys()], burned.marks) && isSame(leftOutOf(document), burned.leftOut)

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  const others = new Set(other)
  return one.length === others.size && one.every((each) => others.has(each))
}

function notReadyToBurn(document: CaseDocument): Refusal | null {
  const why = notRead(document)
  if (why) return why
  if ([...document.flags.values()].includes('consult')) return 'page-to-consult-on'
  return leftOutOf(document).length === document.pages ? 'no-page-left' : null
}
