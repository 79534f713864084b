import { z } from 'zod'

const column = z.string().trim().min(1)

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
