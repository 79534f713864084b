import { sayInstant } from '../../dates'
import { Button } from '../../govuk/Button'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { SummaryList } from '../../govuk/SummaryList'
import { Table } from '../../govuk/Table'
import { Column } from '../../layout/Column'

export type AccountPageProps = {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly services: readonly string[]
  readonly hasPassword: boolean
  readonly factorSince: string | null
  readonly codesLeft: number
  readonly sessions: readonly { readonly startedAt: string; readonly seenAt: string; readonly isThis: boolean }[]
  readonly done?: string
}

/** One's own account: what it is, how one signs in to it, and where it is signed in. */
export const AccountPage = ({ sessions, done, ...account }: AccountPageProps) => (
  <>
    <Column>
      {done === undefined ? null : <NotificationBanner success>{done}</NotificationBanner>}
      <h1 className="govuk-heading-l">Your account</h1>
      <SummaryList rows={rowsOf(account)} />
    </Column>
    <Table
      wide
      caption="Where you are signed in"
      head={['Signed in', 'Last used', 'Which']}
      rows={sessions.map(({ startedAt, seenAt, isThis }, place) => ({
        key: String(place),
        cells: [sayInstant(startedAt), sayInstant(seenAt), isThis ? 'This one' : 'Another'],
      }))}
    />
    <form method="post" action="/staff/account">
      <Button kind="secondary">Sign out everywhere</Button>
    </form>
  </>
)

type Facts = Omit<AccountPageProps, 'sessions' | 'done'>

const rowsOf = ({ name, email, role, services, hasPassword, factorSince, codesLeft }: Facts) => [
  { key: 'Name', value: name },
  { key: 'Email address', value: email },
  { key: 'Role', value: role },
  ...(services.length === 0 ? [] : [{ key: 'Services', value: services.join(', ') }]),
  hasPassword
    ? { key: 'Password', value: 'Set', action: change('/staff/account/password', 'Change', 'your password') }
    : { key: 'Password', value: 'None: you use your organisation’s own sign-in' },
  factorSince === null
    ? {
        key: 'App that makes codes',
        value: 'None',
        action: change('/staff/account/factor', 'Set up', 'an app that makes codes'),
      }
    : {
        key: 'App that makes codes',
        value: `Set up on ${sayInstant(factorSince)}`,
        action: change('/staff/account/factor', 'Change', 'your app that makes codes'),
      },
  ...(factorSince === null
    ? []
    : [
        {
          key: 'Recovery codes',
          value: `${codesLeft} left`,
          action: change('/staff/account/recovery-codes', 'Make new ones', 'in place of your recovery codes'),
        },
      ]),
]

const change = (href: string, text: string, hidden: string) => ({ href, text, hidden })
