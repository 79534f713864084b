import { sayInstant } from '../../dates'
import { Table } from '../../govuk/Table'
import { Column } from '../../layout/Column'
import { roleNames } from './accountForm'
import { type Account, sayFactor, sayStanding } from './sayAccount'

type AccountsPageProps = { readonly accounts: readonly (Account & { readonly seenAt: string | null })[] }

/** Everybody who has an account. */
export const AccountsPage = ({ accounts }: AccountsPageProps) => (
  <>
    <Column>
      <h1 className="govuk-heading-l">Accounts</h1>
      <p className="govuk-body">
        <a className="govuk-button" href="/staff/accounts/new" draggable={false}>
          Add an account
        </a>
      </p>
    </Column>
    <Table
      wide
      caption="Accounts"
      captionHidden
      head={['Name', 'Email address', 'Role', 'Signing in', 'App that makes codes', 'Signed in now, last seen']}
      rows={accounts.map((account) => ({
        key: account.id,
        cells: [
          <a key="name" className="govuk-link" href={`/staff/accounts/${account.id}`}>
            {account.name}
          </a>,
          account.email,
          roleNames(account.role),
          sayStanding(account),
          sayFactor(account),
          account.seenAt === null ? 'No' : sayInstant(account.seenAt),
        ],
      }))}
    />
  </>
)
