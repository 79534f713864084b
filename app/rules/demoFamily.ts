import { z } from 'zod'

const words = z.string().trim().min(1)
const row = z.int().min(2, 'the heading is row 1, so the first row of records is row 2')

/** The exemption that words are hidden under (its id in the exemptions list), and why its test is met. */
const grounds = { exemption: words, why: words }

const document = z.strictObject({
  /** Its name in `db/demo/{controller}/documents/`: no path leads out of there. */
  file: z.string().regex(/^[a-z0-9-]+\.pdf$/, 'write the name of a PDF in small letters, digits and hyphens'),
  title: words,
  source: words,
  /** Words that stand once on a page (from 1) and are to be redacted: an empty list where it is shown whole. */
  hides: z.array(z.strictObject({ page: z.int().min(1, 'the first page is page 1'), words, ...grounds })),
})

/** Words in one cell of one source. The row is its number in the file, as in `SourceRow`. */
const place = { source: words, row, column: words, words }

/**
 * An invented family: the person who asks, and what staff decide about the answer, so that the demonstration can walk
 * a whole case without anybody at the keyboard. Kept at `db/demo/{controller}/family.yaml`, with the sources that hold
 * the family's records beside it in `sources/` and the documents about them, if any, in `documents/`.
 */
export const DemoFamily = z.strictObject({
  subject: z.strictObject({
    givenName: words,
    familyName: words,
    formerNames: z.array(words).default([]),
    dateOfBirth: z.iso.date('write the date as YYYY-MM-DD'),
    addressLines: z.array(words).min(1),
    postcode: words,
    /** Mail to an invented person must have nowhere to go: RFC 2606 keeps example.org for that. */
    email: z.email().endsWith('@example.org'),
    telephone: words,
  }),
  /** The request in the person's own words. */
  asks: words,
  /** The rows that really are about this person, by source: an empty list where the source holds nothing. */
  confirmed: z.array(z.strictObject({ source: words, rows: z.array(row) })).min(1),
  /** Exact words of the records to redact. */
  hides: z.array(z.strictObject({ ...place, ...grounds })).min(1),
  /** Words that must stay although they name another person: social workers, teachers, health staff (Sch 2 para 17). */
  shows: z.array(z.strictObject({ ...place, why: words })).default([]),
  /** What is added to the case as a PDF, beside the records that the sources hold. */
  documents: z.array(document).default([]),
  objection: z.strictObject({
    to: z.strictObject({ kind: z.enum(['activity', 'recipient', 'research']), id: words }),
    situation: words,
    restrictMeanwhile: z.boolean(),
    outcome: z.enum(['upheld', 'partly', 'refused']),
    grounds: words,
    effect: words,
  }),
})
export type DemoFamily = z.infer<typeof DemoFamily>

/** Reads an invented family. Throws a ZodError that names each fault. */
export const parseDemoFamily = (value: unknown): DemoFamily => DemoFamily.parse(value)
