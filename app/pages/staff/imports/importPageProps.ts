import type { Mapping } from '~/app/rules/imports/columns'
import type { DryRun } from '~/app/rules/imports/dryRun'
import type { ImportPageProps } from './ImportPage'

type Read = {
  readonly held: {
    readonly id: string
    readonly name: string
    readonly headings: readonly string[]
    readonly mapping: Mapping | null
    readonly done_at: string | null
    readonly undone_at: string | null
  }
  readonly trial: DryRun | null
  readonly cases: number
}

/** A spreadsheet for its page: how many rows are good and what is wrong with the others, none of what they say. */
export const importPageProps = ({ held, trial, cases }: Read, done: string | null): ImportPageProps => ({
  id: held.id,
  name: held.name,
  headings: held.headings,
  mapping: held.mapping ?? {},
  errors: {},
  trial: trial === null ? undefined : { faults: trial.faults, bad: trial.bad, good: trial.good.length },
  doneAt: held.done_at,
  undoneAt: held.undone_at,
  cases,
  workedOn: [],
  done: done === null ? undefined : words[done],
})

const words: Readonly<Record<string, string>> = {
  looked: 'The columns are saved.',
  'brought-in': 'The spreadsheet is brought in.',
  undone: 'Everything was taken back.',
}
