import { addDays, type Day, type Instant, isAfter, londonDay } from './day'

/** Letters to somebody whose form isn't sent yet: each has a template of its name under `templates/emails`. */
export const draftLetterTemplates = ['email-code', 'return-link', 'return-code'] as const
export type DraftLetterTemplate = (typeof draftLetterTemplates)[number]

/** What a code on a form that isn't sent is good for, by the letter that brings it. */
export const codePurposes = { 'email-code': 'email', 'return-code': 'return' } as const
export type CodePurpose = (typeof codePurposes)[keyof typeof codePurposes]

/** A code is never sent twice: after an uncertain send the person asks for a new one. */
export const hasCode = (template: DraftLetterTemplate): template is keyof typeof codePurposes =>
  template in codePurposes

/** A form that isn't sent is kept for so many days after it was last changed. */
export const keptDays = 30

/** The last day on which a form last changed at a moment is still there. */
export const keptUntil = (changedAt: Instant): Day => addDays(londonDay(changedAt), keptDays)

/** True once a form is to be thought of as gone, whether or not it is deleted yet. */
export const isOver = (changedAt: Instant, today: Day): boolean => isAfter(today, keptUntil(changedAt))
