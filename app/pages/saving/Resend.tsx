import { Button } from '../govuk/Button'
import { OnceKey } from '../layout/OnceKey'

export type ResendProps = {
  readonly action: string
  readonly onceKey: string
  readonly children: string
  readonly kind?: 'primary' | 'secondary'
}

/** Asks for a code: sent with intent=resend. */
export const Resend = ({ action, onceKey, children, kind = 'secondary' }: ResendProps) => (
  <form method="post" action={action} noValidate>
    <OnceKey value={onceKey} />
    <Button kind={kind} name="intent" value="resend">
      {children}
    </Button>
  </form>
)
