import { z } from 'zod'

const told = (description: string) => z.string().meta({ description })
const day = (description: string) => z.iso.date().meta({ description })
const count = (description: string) => z.int().nonnegative().meta({ description })

const Field = z
  .strictObject({
    name: told('The name of the column in the system that the record comes from.'),
    label: told('What the column is called in words.'),
    category: told('The kind of information, by its id in the register of processing.').optional(),
    value: told('What the record says. Where words were taken out, a mark with a letter of the key stands.'),
    redactions: count('In how many places of the value words were taken out.'),
  })
  .meta({ title: 'Field' })

const DataRecord = z
  .strictObject({
    ref: told('The reference of the record in the answer: R1, R2 and so on.'),
    title: told('What the record is called.'),
    date: day('The day that the record bears, where its source says one.').optional(),
    source: told('The title of the source it comes from.'),
    activity: told('What it is used for: the id of an activity.'),
    fields: z.array(Field).meta({ description: 'What the record says, field by field, in the order of its source.' }),
  })
  .meta({ title: 'Record' })

const Activity = z
  .strictObject({ id: told('The id of the activity.'), title: told('What the activity is called.') })
  .meta({ title: 'Activity' })

const Source = z
  .strictObject({
    title: told('The title of the source.'),
    searchedOn: day('The day it was searched.'),
    outcome: z
      .enum(['found', 'nothing-held', 'not-known', 'not-searched'])
      .meta({ description: 'What came of the search.' }),
    records: count('How many records of this person were found in it.'),
  })
  .meta({ title: 'Source' })

const KeyLetter = z
  .strictObject({
    letter: told('The letter, as it stands in the marks.'),
    title: told('The reason, in short.'),
    plain: told('The reason in plain words.'),
    reference: told('Where the reason stands in the law.'),
    uses: count('How many marks of the whole answer bear the letter.'),
  })
  .meta({ title: 'Letter of the key' })

/** The copy of the structured records for programs: Article 20 UK GDPR asks for a commonly used, machine-readable form. */
export const DataCopy = z
  .strictObject({
    $schema: z.literal('data-copy.schema.json').meta({ description: 'The file that describes this one.' }),
    reference: told('The reference of the request.'),
    version: z.int().positive().meta({ description: 'Which version of the answer this belongs to, counted from 1.' }),
    builtOn: day('The day it was made.'),
    language: z.enum(['en', 'cy']).meta({ description: 'The language of the marks and of the key.' }),
    controller: z
      .strictObject({ id: told('Its id in the portal.'), name: told('Its name.') })
      .meta({ title: 'Controller', description: 'Who is answerable for the information.' }),
    subject: z
      .strictObject({ name: told('Their name.') })
      .meta({ title: 'Person', description: 'The person that it is all about.' }),
    activities: z.array(Activity).meta({ description: 'What the controller uses the information for.' }),
    sources: z.array(Source).meta({ description: 'Where the controller looked.' }),
    records: z
      .array(DataRecord)
      .meta({ description: 'The records. Documents are not among them: they are in the answer.' }),
    key: z.array(KeyLetter).meta({ description: 'What each letter in a mark means.' }),
  })
  .meta({
    title: 'Data copy',
    description: 'The structured records of an answer to a request for one’s own information, for use by programs.',
  })

export type DataCopy = z.infer<typeof DataCopy>

/** Changes when the shape changes, so that a reader knows which it has. */
export const schemaId = 'urn:rights-portal:data-copy:1'

/** The published shape of a data copy: JSON Schema, draft 2020-12. */
export const dataSchema = (): object => ({ $id: schemaId, ...z.toJSONSchema(DataCopy, { target: 'draft-2020-12' }) })
