import { sayInstant } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { Button, ButtonGroup } from '../../govuk/Button'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Radios } from '../../govuk/Radios'
import { WarningText } from '../../govuk/WarningText'
import { Column } from '../../layout/Column'

export type FeedPageProps = {
  readonly feed: { readonly scope: 'mine' | 'team'; readonly madeAt: string } | null
  readonly isEnded: boolean
  /** Only in the answer that made it: afterwards nobody can read it again. */
  readonly address?: string
}

/** Makes, renews or ends somebody's calendar of due dates. */
export const FeedPage = ({ feed, isEnded, address }: FeedPageProps) => (
  <Column>
    <BackLink href="/staff" />
    {isEnded ? <NotificationBanner success>The calendar address is ended.</NotificationBanner> : null}
    <h1 className="govuk-heading-l">Due dates in your calendar</h1>
    <p className="govuk-body">
      Your calendar program can fetch the days on which cases are due and complaints must be acknowledged. It gets the
      reference and the right of each case, and no name. It stops when your account does.
    </p>
    {address === undefined ? null : (
      <div className="govuk-inset-text">
        <p className="govuk-body">Subscribe to this address in your calendar program. It is shown only this once.</p>
        <p className="govuk-body rp-feed-address">
          <code>{address}</code>
        </p>
      </div>
    )}
    <WarningText>Whoever has the address can read the dates. Do not pass it on.</WarningText>
    {feed === null ? null : (
      <p className="govuk-body">
        You have an address for {feed.scope === 'team' ? 'the team’s cases' : 'your own cases'}, made on{' '}
        {sayInstant(feed.madeAt)}. A new one ends it.
      </p>
    )}
    <form method="post" action="/staff/calendar">
      <Radios
        name="scope"
        label="Which cases"
        value={feed?.scope ?? 'mine'}
        items={[
          { value: 'mine', label: 'My own' },
          { value: 'team', label: 'The whole team’s' },
        ]}
      />
      <ButtonGroup>
        <Button name="intent" value="make">
          {feed === null ? 'Make an address' : 'Make a new address'}
        </Button>
        {feed === null ? null : (
          <Button name="intent" value="end" kind="warning">
            End the address
          </Button>
        )}
      </ButtonGroup>
    </form>
  </Column>
)
