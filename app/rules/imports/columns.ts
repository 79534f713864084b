import { z } from 'zod'

/** What a column of a tracker may hold. */
export const trackerFields = [
  'reference',
  'name',
  'dateOfBirth',
  'email',
  'telephone',
  'address',
  'postcode',
  'right',
  'received',
  'words',
  'assignedTo',
  'identityOn',
  'extendedOn',
  'closedOn',
  'outcome',
  'notes',
] as const
export const TrackerField = z.enum(trackerFields)
export type TrackerField = z.infer<typeof TrackerField>

/** Without these no request can be made of a row. */
export const neededFields: readonly TrackerField[] = ['name', 'received']

/** By field: the place of its column, from 0. */
export type Mapping = Readonly<Partial<Record<TrackerField, number>>>
export const Mapping = z.partialRecord(TrackerField, z.number().int().min(0).max(500))

/** How trackers call their columns, in small letters without signs; the first column that fits a field is taken. */
const known: Readonly<Record<TrackerField, readonly string[]>> = {
  reference: ['reference', 'ref', 'reference number', 'ref no', 'ref number', 'case reference', 'case number', 'id'],
  name: ['name', 'data subject', 'data subject name', 'subject', 'applicant', 'requester', 'requestor', 'full name'],
  dateOfBirth: ['date of birth', 'dob', 'birth date', 'birthday'],
  email: ['email', 'email address', 'e mail'],
  telephone: ['telephone', 'phone', 'tel', 'telephone number', 'phone number', 'mobile'],
  address: ['address', 'postal address', 'home address'],
  postcode: ['postcode', 'post code'],
  right: ['right', 'type', 'request type', 'type of request', 'right requested'],
  received: ['received', 'date received', 'received on', 'receipt date', 'date of receipt', 'request date'],
  words: ['request', 'details', 'description', 'information requested', 'request details', 'what was asked'],
  assignedTo: ['assigned to', 'officer', 'case officer', 'owner', 'handler', 'allocated to', 'lead'],
  identityOn: ['id received', 'id verified', 'identity verified', 'date id verified', 'id verified on', 'id date'],
  extendedOn: ['extended', 'extended on', 'extension date', 'date extended', 'extension sent'],
  closedOn: ['closed', 'date closed', 'closed on', 'completed', 'date completed', 'response date', 'date sent', 'sent'],
  outcome: ['outcome', 'result', 'closure reason', 'decision'],
  notes: ['notes', 'comments', 'note', 'comment'],
}

/** Which column holds what, as far as the headings say: nothing is taken twice. */
export function guessMapping(headings: readonly string[]): Mapping {
  const plain = headings.map(plainly)
  const taken = new Set<number>()
  const guessed: Partial<Record<TrackerField, number>> = {}
  for (const field of trackerFields) {
    const at = plain.findIndex((heading, i) => !taken.has(i) && known[field].includes(heading))
    if (at < 0) continue
    guessed[field] = at
    taken.add(at)
  }
  return guessed
}

const plainly = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** Why a mapping can't be used, or null: what is missing, or a column that is taken for two things. */
export function mappingFault(mapping: Mapping): { readonly missing: TrackerField } | { readonly twice: number } | null {
  const missing = neededFields.find((field) => mapping[field] === undefined)
  if (missing !== undefined) return { missing }
  const columns = Object.values(mapping)
  const twice = columns.find((column, i) => columns.indexOf(column) !== i)
  return twice === undefined ? null : { twice }
}
