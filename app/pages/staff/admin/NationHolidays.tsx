import { nationNames } from '~/app/rules/clock/feed'
import type { Nation } from '~/app/rules/clock/holidays'
import { sayDay } from '../../dates'
import { Details } from '../../govuk/Details'
import { Table } from '../../govuk/Table'

export type NationDays = {
  readonly nation: Nation
  /** How many days the list in force has, and its last. */
  readonly count: number
  readonly lastOn: string
  /** Those of the coming twelve months, in order. */
  readonly coming: readonly { readonly day: string; readonly title: string }[]
}

/** One nation's bank holidays. */
export const NationHolidays = ({ nation, count, lastOn, coming }: NationDays) => (
  <Details summary={`${nationNames[nation]}: ${coming.length} bank holidays`}>
    <p className="govuk-body">
      The whole list has {count} days and ends on {sayDay(lastOn)}.
    </p>
    <Table
      caption={nationNames[nation]}
      captionHidden
      head={['Day', 'Bank holiday']}
      rows={coming.map(({ day, title }) => ({ key: day, cells: [sayDay(day), title] }))}
    />
  </Details>
)
