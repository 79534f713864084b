import { type Mapping, mappingFault, type TrackerField, trackerFields } from '~/app/rules/imports/columns'
import type { Form } from '~/app/rules/journey/answers'
import type { Errors } from '../../form'
import { fieldWords } from './fieldWords'

export type ImportAct =
  | { readonly intent: 'look'; readonly mapping: Mapping }
  | { readonly intent: 'bring-in' | 'undo' | 'drop' }

/** Reads what was asked of a spreadsheet: a mapping to look at, or to bring it in, take it back, let it go. */
export function readMappingForm(form: Form): ImportAct | { readonly errors: Errors; readonly mapping: Mapping } {
  const intent = form.intent?.[0]
  if (intent === 'bring-in' || intent === 'undo' || intent === 'drop') return { intent }
  const chosen = trackerFields.flatMap((field): readonly (readonly [TrackerField, number])[] => {
    const value = form[field]?.[0] ?? ''
    return /^\d{1,3}$/.test(value) ? [[field, Number(value)]] : []
  })
  const mapping: Mapping = Object.fromEntries(chosen)
  const fault = mappingFault(mapping)
  if (fault === null) return { intent: 'look', mapping }
  if ('missing' in fault)
    return { mapping, errors: { [fault.missing]: `Choose the column that holds: ${fieldWords[fault.missing]}` } }
  const [, second] = chosen.filter(([, at]) => at === fault.twice).map(([field]) => field)
  return {
    mapping,
    errors: { [second ?? 'name']: 'This column is chosen for two things. Choose another for one of them' },
  }
}
