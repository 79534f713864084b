import { many } from '../../form'
import { Button } from '../../govuk/Button'
import { Checkboxes } from '../../govuk/Checkboxes'
import { OnceKey } from '../../layout/OnceKey'
import { ActPage, type ActProps } from '../acts/ActPage'

export type AccessPageProps = ActProps & {
  readonly isRestricted: boolean
  /** Everybody who could be let in, but for whoever asks. */
  readonly colleagues: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}

/** Who may open a case. Sends `intent` (restrict, lift) and `people`. */
export const AccessPage = ({ isRestricted, colleagues, values, ...page }: AccessPageProps) => (
  <ActPage
    {...page}
    title="Who may open this case?"
    button={isRestricted ? 'Change who may open it' : 'Restrict this case'}
    above={
      <p className="govuk-body">
        {isRestricted
          ? 'This case is restricted: only the people ticked below, and you, may open it.'
          : 'Everybody whose role lets them read cases may open this one.'}{' '}
        To anybody else a restricted case is as if it were not there: no page, list or search shows it.
      </p>
    }
    below={isRestricted ? <Lift action={page.action} onceKey={page.onceKey} /> : null}
  >
    <input type="hidden" name="intent" value="restrict" />
    <Checkboxes
      name="people"
      label="Who may open it, beside you?"
      hint="You can always open a case that you restrict. Let somebody in who can check and release the answer."
      items={colleagues}
      values={many(values, 'people')}
      error={page.errors.people}
    />
  </ActPage>
)

const Lift = ({ action, onceKey }: Pick<ActProps, 'action' | 'onceKey'>) => (
  <form method="post" action={action}>
    <OnceKey value={`lift-${onceKey}`} />
    <input type="hidden" name="intent" value="lift" />
    <h2 className="govuk-heading-m">Open it to everybody again</h2>
    <Button kind="secondary">Lift the restriction</Button>
  </form>
)
