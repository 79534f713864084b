import { z } from 'zod'
import type { GuardFacts } from '~/app/rules/exemptions/guards'
import { readDay } from '~/app/rules/journey/readDay'

const words = z.string().trim().max(2000, 'Use fewer words').optional()
const oneOf = <const V extends readonly [string, ...string[]]>(values: V) => z.enum(values).optional().catch(undefined)

/** The fields that ask for what guards need. Which of them count depends on the exemption chosen: see `askedOf`. */
export const guardAnswers = {
  about: oneOf(['third-party', 'official']),
  consent: oneOf(['refused', 'no-answer', 'not-able', 'not-asked', 'given']),
  harm: words,
  opinionBy: words,
  opinionOn: z.object({ day: z.string(), month: z.string(), year: z.string() }).optional(),
  opinionSays: oneOf(['serious-harm-likely', 'no-serious-harm']),
  requestedBy: oneOf(['self', 'parent', 'deputy', 'attorney', 'agent']),
  firstController: words,
  enactment: words,
}
const Answers = z.object(guardAnswers)
export type GuardAnswers = z.infer<typeof Answers>

/** What the answers say of a mark, whichever exemption they were given for. */
export const factsOf = (answers: GuardAnswers): Omit<GuardFacts, 'reasoning'> => ({
  about: answers.about,
  consent: answers.consent,
  seriousHarm: answers.harm,
  healthOpinion: { by: answers.opinionBy, on: dayOf(answers), says: answers.opinionSays },
  requestedBy: answers.requestedBy,
  firstController: answers.firstController,
  enactment: answers.enactment,
})

/** The day of the opinion; undefined where the boxes hold none. */
function dayOf({ opinionOn }: GuardAnswers) {
  const read = opinionOn && readDay(opinionOn)
  return read && 'on' in read ? read.on : undefined
}

/** True where something was typed for the day of the opinion that is no day. */
export function isWrongDay({ opinionOn }: GuardAnswers): boolean {
  const read = opinionOn && readDay(opinionOn)
  return read !== undefined && 'wrong' in read && read.wrong !== 'empty'
}
