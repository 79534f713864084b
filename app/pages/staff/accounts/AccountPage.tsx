import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { SummaryList } from '../../govuk/SummaryList'
import { Column } from '../../layout/Column'
import { AccountActs } from './AccountActs'
import { AccountFields, type AccountFieldsProps } from './AccountFields'
import { AccountHistory, type AccountLine } from './AccountHistory'
import { roleNames } from './accountForm'
import { type Account, sayFactor, sayStanding } from './sayAccount'
import { accountRefusals } from './words'

type AccountPageProps = Omit<AccountFieldsProps, 'isRoleFixed'> & {
  readonly account: Account & { readonly isOwn: boolean; readonly history: readonly AccountLine[] }
  readonly refusal?: string
  readonly done?: string
}

/** One account: what it is, what can be done to it, what was. */
export const AccountPage = ({ account, refusal, done, ...fields }: AccountPageProps) => (
  <>
    <BackLink href="/staff/accounts" text="Back to accounts" />
    <Column>
      <ErrorSummary
        errors={[
          ...(refusal === undefined ? [] : [{ text: accountRefusals[refusal] ?? refusal }]),
          ...Object.entries(fields.errors).map(([name, text]) => ({ text, href: `#${name}` })),
        ]}
      />
      {done === undefined ? null : <NotificationBanner success>{done}</NotificationBanner>}
      <h1 className="govuk-heading-l">{account.name}</h1>
      <SummaryList
        rows={[
          { key: 'Email address', value: account.email },
          { key: 'Role', value: roleNames(account.role) },
          { key: 'Signing in', value: sayStanding(account) },
          { key: 'App that makes codes', value: sayFactor(account) },
        ]}
      />
      <h2 className="govuk-heading-m">Change it</h2>
      <form method="post" action={`/staff/accounts/${account.id}`} noValidate>
        <input type="hidden" name="act" value="save" />
        <AccountFields {...fields} isRoleFixed={account.isOwn || account.isProvider} />
        <Button>Save the account</Button>
      </form>
      <AccountActs account={account} />
    </Column>
    <AccountHistory lines={account.history} />
  </>
)
