import { z } from 'zod'

const words = z.string().trim().min(1)
const listOfWords = z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(words).readonly())

// A form or a spreadsheet gives an empty cell where nothing is known.
const withoutBlanks = (given: unknown): unknown =>
  isRecord(given)
    ? Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== ''))
    : given

const PersonSchema = z.preprocess(
  (given) => (typeof given === 'string' ? { name: given } : withoutBlanks(given)),
  z.object({
    name: words,
    aliases: listOfWords.optional(),
    formerNames: listOfWords.optional(),
    nicknames: listOfWords.optional(),
    dateOfBirth: words.optional(),
    address: words.optional(),
    postcode: words.optional(),
    email: words.optional(),
    telephone: words.optional(),
    relationship: words.optional(),
    capacity: z.enum(['third-party', 'official']).optional(),
  }),
)

/** Somebody whom the case speaks of, with all that is known of them. The date of birth is as anybody writes a date. */
export type Person = Readonly<z.infer<typeof PersonSchema>>

/** The person whose records they are, and the others in them. */
export type CasePeople = { readonly subject?: Person | undefined; readonly people: readonly Person[] }

/**
 * People of a case in any shape a person would write: names alone, people, or an object with `subject`, and the others
 * under `people`, `thirdParties` or `officials`. Gives `CasePeople`.
 */
export const CasePeopleSchema = z
  .preprocess(
    (given) => (Array.isArray(given) ? { people: given } : withoutBlanks(given)),
    z.object({
      subject: PersonSchema.optional(),
      people: z.array(PersonSchema).default([]),
      thirdParties: z.array(PersonSchema).default([]),
      officials: z.array(PersonSchema).default([]),
    }),
  )
  .transform(
    ({ subject, people, thirdParties, officials }): CasePeople => ({
      subject,
      people: [
        ...people,
        ...thirdParties.map((person) => ({ capacity: 'third-party' as const, ...person })),
        ...officials.map((person) => ({ capacity: 'official' as const, ...person })),
      ],
    }),
  )

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
