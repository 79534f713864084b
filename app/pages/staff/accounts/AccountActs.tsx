import { Button } from '../../govuk/Button'
import type { Account } from './sayAccount'

type AccountActsProps = { readonly account: Account & { readonly isOwn: boolean } }

/** Each sends one `act`. What could only be refused isn't offered. */
export const AccountActs = ({ account }: AccountActsProps) => {
  const { id, isOwn, isDisabled, isProvider, factor } = account
  const acts = [
    { act: 'send-link', text: 'Send a link to choose a password', isOffered: !isProvider && !isDisabled },
    { act: 'end-sessions', text: 'Sign them out everywhere', isOffered: !isDisabled },
    { act: 'reset-factor', text: 'Take the app that makes codes off', isOffered: !isOwn && factor === 'set' },
    { act: 'disable', text: 'Disable the account', isOffered: !isOwn && !isDisabled },
    { act: 'enable', text: 'Enable the account again', isOffered: isDisabled },
  ]
  return (
    <section className="rp-part">
      <h2 className="govuk-heading-m">Do something else</h2>
      {acts
        .filter(({ isOffered }) => isOffered)
        .map(({ act, text }) => (
          <form key={act} method="post" action={`/staff/accounts/${id}`} noValidate>
            <input type="hidden" name="act" value={act} />
            <Button kind={act === 'disable' ? 'warning' : 'secondary'}>{text}</Button>
          </form>
        ))}
    </section>
  )
}
