import { Button } from '../../govuk/Button'
import { Column } from '../../layout/Column'

/** Makes new recovery codes when its button is pressed. */
export const RenewCodes = () => (
  <Column>
    <h1 className="govuk-heading-l">Make new recovery codes</h1>
    <p className="govuk-body">You get ten new codes. The ones that you have now stop working.</p>
    <form method="post" action="/staff/account/recovery-codes">
      <Button>Make new recovery codes</Button>
    </form>
  </Column>
)
