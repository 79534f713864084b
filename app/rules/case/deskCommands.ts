import type { Day } from '../day'
import type {
  Competence,
  ComplaintResult,
  ConsultationKind,
  HealthResult,
  HoldReason,
  Opinion,
  RefusalGround,
  Telling,
  ThirdPartyReason,
} from './desk'

/** What staff want to do to a case beside the answer itself. */
export type DeskCommand =
  | { readonly act: 'assign'; readonly to: string | null }
  | { readonly act: 'restrict'; readonly people: readonly string[] }
  | { readonly act: 'unrestrict' }
  | { readonly act: 'look' }
  | { readonly act: 'add-note'; readonly note: string; readonly mentions: readonly string[] }
  | { readonly act: 'add-attachment'; readonly attachment: string }
  | { readonly act: 'remove-attachment'; readonly attachment: string }
  /** `other` is another case of the same controller, by its id. */
  | { readonly act: 'link-case'; readonly other: string; readonly kind: 'related' | 'repeat' }
  | { readonly act: 'unlink-case'; readonly other: string }
  | { readonly act: 'name-person'; readonly named: string }
  | {
      readonly act: 'decide-third-party'
      readonly named: string
      readonly shown: boolean
      readonly reason: ThirdPartyReason
    }
  | { readonly act: 'chase'; readonly chase: string; readonly whom: 'person' | 'services' }
  | { readonly act: 'take-back-chase'; readonly chase: string }
  | { readonly act: 'propose-refusal'; readonly refusal: string; readonly ground: RefusalGround }
  | { readonly act: 'agree-refusal'; readonly refusal: string }
  | { readonly act: 'drop-refusal'; readonly refusal: string }
  | { readonly act: 'decide-competence'; readonly result: Competence }
  | { readonly act: 'decide-responsibility'; readonly shown: boolean }
  | { readonly act: 'place-hold'; readonly hold: string; readonly reason: HoldReason }
  | { readonly act: 'lift-hold'; readonly hold: string }
  | { readonly act: 'ask-consultation'; readonly consultation: string; readonly kind: ConsultationKind }
  | {
      readonly act: 'answer-consultation'
      readonly consultation: string
      readonly opinionOn: Day
      readonly opinion: Opinion
    }
  | { readonly act: 'decide-health'; readonly result: HealthResult; readonly consultation?: string }
  | { readonly act: 'answer-complaint'; readonly complaint: string; readonly result: ComplaintResult }
  | { readonly act: 'start-restriction' }
  | { readonly act: 'give-restriction-notice' }
  | { readonly act: 'lift-restriction' }
  /** `on` is the day that they were told, where it isn't today. */
  | {
      readonly act: 'tell-recipient'
      readonly activity: string
      readonly recipient: string
      readonly how: Telling
      readonly on?: Day
    }
  /** The portal's own: what a spreadsheet brought is taken back whole. */
  | { readonly act: 'undo-import' }

export type DeskRefusal =
  | 'already-linked'
  | 'already-on-hold'
  | 'already-restricted'
  | 'already-told'
  | 'already-unrestricted'
  | 'child-must-agree'
  | 'competence-not-decided'
  | 'decided-by-you'
  | 'health-not-decided'
  | 'health-opinion-lacking'
  | 'health-opinion-too-old'
  | 'link-to-repeat-first'
  | 'nobody-to-chase'
  | 'not-imported'
  | 'not-restricted'
  | 'notice-not-given'
  | 'notice-given-already'
  | 'nothing-to-tell'
  | 'objection-not-reached'
  | 'on-hold'
  | 'proposed-by-you'
  | 'reason-does-not-fit'
  | 'refusal-not-agreed'
  | 'refusal-proposed-already'
  | 'responsibility-not-shown'
  | 'restriction-stands'
  | 'unknown-attachment'
  | 'unknown-consultation'
  | 'unknown-hold'
  | 'unknown-person'
  | 'unknown-refusal'
  | 'worked-on-since'
