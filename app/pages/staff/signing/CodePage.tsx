import { Button } from '../../govuk/Button'
import { Details } from '../../govuk/Details'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { Column } from '../../layout/Column'
import { CodeField } from './CodeField'

type CodePageProps = {
  readonly title: string
  readonly action: string
  readonly error?: string
  readonly demoCode: string | null
}

/** Asks for a second factor: sends `code`, or `recovery` where the app is out of reach. */
export const CodePage = ({ title, action, error, demoCode }: CodePageProps) => (
  <Column>
    <ErrorSummary errors={error === undefined ? [] : [{ text: error, href: '#code' }]} />
    <h1 className="govuk-heading-l">{title}</h1>
    <form method="post" action={action} noValidate>
      <CodeField error={error} demoCode={demoCode} />
      <Details summary="I cannot use my app">
        <p className="govuk-body">
          Use one of the recovery codes that you kept when you set the app up. If you have none left, ask an
          administrator to take the app off your account.
        </p>
        <Input name="recovery" label="Recovery code" width="10" autocomplete="off" spellcheck={false} />
      </Details>
      <Button>Continue</Button>
    </form>
  </Column>
)
