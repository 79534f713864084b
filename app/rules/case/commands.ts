import type { Clock } from '../clock/clock'
import type { Holidays } from '../clock/holidays'
import type { Day } from '../day'
import type { LackingCode } from '../exemptions/guards'
import type { DocumentCommand } from './decideDocuments'
import type { ObjectionReach } from './desk'
import type { DeskCommand, DeskRefusal } from './deskCommands'
import type {
  Actor,
  Channel,
  ClarificationReason,
  CopyKind,
  ExtensionReason,
  IdentityMethod,
  ObjectionResult,
  Outcome,
} from './events'
import type { AuthorityMethod, DecisionResult, MessageAbout, PaperKind } from './residents'
import type { Watch, Watching } from './watches'

/** What somebody wants to do to a case. */
export type Command =
  | DocumentCommand
  | DeskCommand
  | { readonly act: 'ask-identity' }
  /** `completeOn` is the day all the proof came that was asked for: today where nobody says otherwise. */
  | { readonly act: 'verify-identity'; readonly method: IdentityMethod; readonly completeOn?: Day }
  | { readonly act: 'extend'; readonly reason: ExtensionReason }
  | { readonly act: 'ask-clarification'; readonly clarification: string; readonly reason: ClarificationReason }
  | {
      readonly act: 'answer-clarification'
      readonly clarification: string
      readonly on: Day
      readonly channel: Channel
    }
  | { readonly act: 'drop-clarification'; readonly clarification: string }
  | { readonly act: 'receive-complaint'; readonly complaint: string; readonly on: Day; readonly channel: Channel }
  | { readonly act: 'acknowledge-complaint'; readonly complaint: string }
  | { readonly act: 'remind'; readonly watch: Pick<Watch, 'kind' | 'about' | 'for'> }
  | { readonly act: 'open-search'; readonly search: string; readonly source: string; readonly health?: boolean }
  | { readonly act: 'answer-search'; readonly search: string; readonly found: readonly string[] }
  | { readonly act: 'fail-search'; readonly search: string }
  | { readonly act: 'give-up-search'; readonly search: string }
  | { readonly act: 'confirm-records'; readonly search: string; readonly confirmed: readonly string[] }
  | {
      readonly act: 'hide-words'
      readonly mark: string
      readonly record: string
      readonly exemption: string
      /** What the law's guards on the exemption still ask for. */
      readonly lacking?: readonly LackingCode[]
    }
  | { readonly act: 'show-words-again'; readonly mark: string }
  | { readonly act: 'allow-words-elsewhere'; readonly mark: string }
  /** `tell`: how many recipients the register names who are to be told of it. */
  | {
      readonly act: 'decide-objection'
      readonly result: ObjectionResult
      readonly reach?: ObjectionReach
      readonly tell?: number
    }
  /** `explained`: staff have written why a review shows more, as the person is told. */
  | { readonly act: 'ask-pack'; readonly pack: string; readonly explained?: boolean }
  | {
      readonly act: 'finish-pack'
      readonly pack: string
      readonly sha256: string
      readonly pages: number
      readonly registerVersion: number
      readonly proof: 'passed' | 'failed'
    }
  | { readonly act: 'fail-pack'; readonly pack: string }
  /** `sha256` is of the bytes as they lie in the store at this moment, never what was recorded of them. */
  | { readonly act: 'approve-pack'; readonly sha256: string }
  | { readonly act: 'release-pack'; readonly sha256: string }
  /** Taken back for a check, before anybody has had it. */
  | { readonly act: 'recall-pack' }
  | { readonly act: 'ask-code' }
  | { readonly act: 'collect-pack'; readonly sha256: string }
  | { readonly act: 'open-review'; readonly review: string }
  | { readonly act: 'take-copy'; readonly kind: CopyKind }
  | { readonly act: 'ask-authority' }
  | { readonly act: 'verify-authority'; readonly method: AuthorityMethod; readonly completeOn?: Day }
  | { readonly act: 'add-papers'; readonly papers: readonly string[]; readonly kind: PaperKind }
  | { readonly act: 'open-paper'; readonly paper: string }
  | { readonly act: 'delete-papers'; readonly papers: readonly string[] }
  | { readonly act: 'receive-message'; readonly message: string; readonly about: MessageAbout }
  | { readonly act: 'answer-message'; readonly message: string }
  | { readonly act: 'narrow'; readonly activities: readonly string[] }
  | { readonly act: 'decide'; readonly result: DecisionResult; readonly tell?: number }
  | { readonly act: 'ask-link' }
  | { readonly act: 'lock-collection' }
  | { readonly act: 'hand-over-pack'; readonly sha256: string; readonly on: Day; readonly how: 'post' | 'person' }
  | { readonly act: 'close'; readonly outcome: Outcome }

export type CommandOf<A extends Command['act']> = Extract<Command, { act: A }>

/** What a decision rests on besides the case. */
export type Setting = {
  readonly today: Day
  readonly by: Actor
  readonly clock: Clock
  readonly watching: Watching
  readonly holidays: Holidays
  /** The version of bank holidays in force. */
  readonly calendar: number
}

/** Why something can't be done: a value, which `pages` puts into words. */
export type Refusal =
  | DeskRefusal
  | 'already-closed'
  | 'already-collected'
  | 'already-extended'
  | 'already-released'
  | 'already-searched'
  | 'already-verified'
  | 'built-by-you'
  | 'bytes-changed'
  | 'clock-not-started'
  | 'extension-too-late'
  | 'guard-lacking'
  | 'identity-already-asked'
  | 'identity-not-verified'
  | 'not-an-access-request'
  | 'not-an-objection'
  | 'not-approved'
  | 'not-decided'
  | 'not-released'
  | 'nothing-searched'
  | 'pack-being-built'
  | 'review-open'
  | 'review-not-explained'
  | 'pack-not-built'
  | 'proof-not-passed'
  | 'searches-open'
  | 'stale'
  | 'unknown-record'
  | 'unknown-search'
  | 'clarification-open'
  | 'clarification-too-late'
  | 'answer-before-question'
  | 'day-in-future'
  | 'already-acknowledged'
  | 'before-receipt'
  | 'extension-not-for-this-right'
  | 'no-clarification-open'
  | 'pause-not-for-this-right'
  | 'unknown-complaint'
  | 'documents-not-ready'
  | 'document-refused'
  | 'document-waiting'
  | 'no-page-left'
  | 'page-to-consult-on'
  | 'unknown-document'
  | 'unknown-page'
  | 'nobody-acts'
  | 'authority-already-asked'
  | 'authority-not-verified'
  | 'unknown-paper'
  | 'unknown-message'
  | 'already-answered'
  | 'not-narrower'
  | 'not-decided-so'
  | 'marketing-must-stop'
