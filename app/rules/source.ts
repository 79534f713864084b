import { z } from 'zod'
import type { Activity } from './register/schema'

const column = z.string().trim().min(1)
const id = z.string().trim().min(1)

/** How the rows of a source are set in an answer: a table each, a story each, or all of them as rows of one table. */
export const SetAs = z.enum(['table', 'narrative', 'rows'])

/**
 * A source: one system or file that a controller's services keep about people, and which of its columns say who a
 * row is about. Stands beside the CSV it describes, under the same name (`early-help.yaml` for `early-help.csv`).
 */
export const SourceDescription = z.strictObject({
  title: z.string().trim().min(1),
  /** The register's activity that the source serves. */
  activity: z.string().min(1),
  /** Columns that say who a row is about. */
  person: z.strictObject({
    givenName: column,
    familyName: column,
    dateOfBirth: column.optional(),
    postcode: column.optional(),
  }),
  /** What a row is called in the schedule: its columns' values, joined. */
  recordTitle: z.array(column).min(1),
  /** The column that says of which day a row is. */
  recordDate: column.optional(),
  setAs: SetAs.default('table'),
  /** To whom every row that is the person's in fact went: the register's recipients, and the column that says when. */
  disclosedTo: z.array(z.strictObject({ recipient: id, on: column.optional() })).default([]),
  /** The column with the day from which a rule of the register says how long the row is kept. */
  retention: z.array(z.strictObject({ rule: id, from: column })).default([]),
  /** The columns that may be disclosed, in order, with the register's category each belongs to. */
  columns: z
    .array(z.strictObject({ name: column, label: z.string().trim().min(1), category: z.string().optional() }))
    .min(1),
})
export type SourceDescription = z.infer<typeof SourceDescription>

/** One row of a source: its number in the file (the heading is row 1) and its cells by column. */
export type SourceRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> }

/** Reads a source description. Throws a ZodError that names each fault. */
export const parseSource = (value: unknown): SourceDescription => SourceDescription.parse(value)

/** Every column that a description names, each once. */
export const columnsNamed = (description: SourceDescription): readonly string[] => {
  const { person, recordTitle, recordDate, disclosedTo, retention, columns } = description
  const named = [
    ...Object.values(person),
    ...recordTitle,
    recordDate,
    ...disclosedTo.map(({ on }) => on),
    ...retention.map(({ from }) => from),
    ...columns.map(({ name }) => name),
  ]
  return [...new Set(named.filter((name) => name !== undefined))]
}

/** What a description names that the register doesn't hold, a sentence each. */
export function strangeIds(description: SourceDescription, activities: readonly Activity[]): readonly string[] {
  const activity = activities.find((each) => each.id === description.activity)
  if (activity === undefined) return [`The register has no activity called ${description.activity}.`]
  const strange = (kind: string, named: readonly (string | undefined)[], known: readonly { readonly id: string }[]) =>
    [...new Set(named)]
      .filter((name) => name !== undefined && !known.some((each) => each.id === name))
      .map((name) => `The register's ${activity.id} has no ${kind} called ${name}.`)
  return [
    ...strange(
      'category',
      description.columns.map(({ category }) => category),
      activity.categories,
    ),
    ...strange(
      'recipient',
      description.disclosedTo.map(({ recipient }) => recipient),
      activity.recipients,
    ),
    ...strange(
      'retention rule',
      description.retention.map(({ rule }) => rule),
      activity.retention,
    ),
  ]
}
