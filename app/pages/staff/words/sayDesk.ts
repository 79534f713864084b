import type {
  Competence,
  ComplaintResult,
  ConsultationKind,
  DeskEvent,
  HealthResult,
  HoldReason,
  Opinion,
  RefusalGround,
  Telling,
  ThirdPartyReason,
} from '~/app/rules/case/desk'
import { sayDay } from '../../dates'

/** What staff did at their desk, in words. `title` names a member of staff, a recipient, another case or person by its id. */
export function sayDesk(event: DeskEvent, title: (id: string) => string): string {
  switch (event.type) {
    case 'assigned':
      return event.to === null ? 'Assigned to nobody' : `Assigned to ${title(event.to)}`
    case 'restricted':
      return `Restricted: only ${event.people.map(title).join(', ')} may open it`
    case 'unrestricted':
      return 'No longer restricted'
    case 'looked-at':
      return 'Opened by somebody whose case it is not'
    case 'note-added':
      return event.mentions.length === 0 ? 'Note added' : `Note added for ${event.mentions.map(title).join(', ')}`
    case 'attachment-added':
      return 'File attached'
    case 'attachment-removed':
      return 'Attached file removed'
    case 'case-linked':
      return event.kind === 'repeat' ? `Linked as a repeat of ${title(event.other)}` : `Linked to ${title(event.other)}`
    case 'case-unlinked':
      return `No longer linked to ${title(event.other)}`
    case 'person-named':
      return `Noted that the records speak of ${title(event.named)}`
    case 'third-party-decided':
      return `What is about ${title(event.named)} is ${event.shown ? 'shown' : 'held back'}: ${thirdPartyReasons[event.reason]}`
    case 'chased':
      return event.whom === 'person' ? 'The person reminded of what we wait for' : 'Services reminded of their searches'
    case 'chase-taken-back':
      return 'Reminder taken back before it left'
    case 'refusal-proposed':
      return `Refusal proposed: ${refusalGrounds[event.ground].toLowerCase()}`
    case 'refusal-agreed':
      return 'Refusal agreed by a second person'
    case 'refusal-dropped':
      return 'Refusal dropped'
    case 'competence-decided':
      return competences[event.result]
    case 'responsibility-decided':
      return event.shown ? 'Parental responsibility shown' : 'Parental responsibility not shown'
    case 'hold-placed':
      return `Put on hold: ${holdReasons[event.reason].toLowerCase()}`
    case 'hold-lifted':
      return 'Hold lifted'
    case 'consultation-asked':
      return `Opinion asked for: ${consultationKinds[event.kind].toLowerCase()}`
    case 'consultation-answered':
      return `Opinion of ${sayDay(event.opinionOn)} recorded: ${opinions[event.opinion].toLowerCase()}`
    case 'health-decided':
      return `Health data: ${healthResults[event.result].toLowerCase()}`
    case 'complaint-answered':
      return `Complaint answered: ${complaintResults[event.result].toLowerCase()}`
    case 'restriction-started':
      return 'Use restricted: the information is only kept for now'
    case 'restriction-notice-given':
      return 'The person told that the restriction will end'
    case 'restriction-lifted':
      return 'Restriction lifted'
    case 'recipient-told':
      return `${title(event.recipient)}: ${tellings[event.how].toLowerCase()}`
    case 'import-undone':
      return 'Taken back with the spreadsheet that it came from'
  }
}

export const refusalGrounds: Readonly<Record<RefusalGround, string>> = {
  'manifestly-unfounded': 'Manifestly unfounded',
  excessive: 'Manifestly excessive',
  'not-entitled': 'Not theirs to ask: the right is the child’s',
}

export const competences: Readonly<Record<Competence, string>> = {
  competent: 'The child understands enough to use the right themselves',
  'not-competent': 'The child does not yet understand enough to use the right themselves',
}

export const holdReasons: Readonly<Record<HoldReason, string>> = {
  safeguarding: 'Letting it out could put somebody at risk',
  court: 'A court has to say something first',
  other: 'Another reason',
}

export const consultationKinds: Readonly<Record<ConsultationKind, string>> = {
  health: 'Health professional',
  'social-work': 'Social worker',
  education: 'Education professional',
  other: 'Somebody else who knows the person',
}

export const opinions: Readonly<Record<Opinion, string>> = {
  'no-serious-harm': 'Serious harm is not likely',
  'serious-harm-likely': 'Serious harm is likely',
  'no-opinion': 'They gave no opinion',
}

export const healthResults: Readonly<Record<HealthResult, string>> = {
  none: 'The answer shows none',
  'known-to-person': 'The person knows it already',
  opinion: 'A health professional sees no serious harm',
  'held-back': 'All of it is held back',
}

export const thirdPartyReasons: Readonly<Record<ThirdPartyReason, string>> = {
  consent: 'they agreed',
  reasonable: 'it is reasonable without their agreement',
  professional: 'they acted as a professional',
  refused: 'they did not agree',
  'not-reasonable': 'it is not reasonable without their agreement',
}

export const complaintResults: Readonly<Record<ComplaintResult, string>> = {
  upheld: 'Upheld',
  partly: 'Upheld in part',
  'not-upheld': 'Not upheld',
}

export const tellings: Readonly<Record<Telling, string>> = {
  told: 'Told',
  impossible: 'Not told, because it is not possible',
  disproportionate: 'Not told, because it would take far too much effort',
}
