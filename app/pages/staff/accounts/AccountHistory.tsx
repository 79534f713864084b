import { sayInstant } from '../../dates'
import { Table } from '../../govuk/Table'
import { sayChange } from './words'

export type AccountLine = {
  readonly key: string
  readonly at: string
  /** Null where the portal's operator or the organisation's own sign-in did it. */
  readonly by: string | null
  readonly change: string
  readonly detail: string | null
}

/** What happened to an account, the newest first. */
export const AccountHistory = ({ lines }: { readonly lines: readonly AccountLine[] }) => (
  <Table
    wide
    caption="History"
    head={['What', 'When', 'By']}
    rows={lines.map(({ key, at, by, change, detail }) => ({
      key,
      cells: [sayChange(change, detail), sayInstant(at), by ?? 'The portal'],
    }))}
  />
)
