import type { Errors } from '../../form'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { Column } from '../../layout/Column'

export type SetUpFactorProps = {
  readonly action: string
  /** What the app is given: as a picture for its camera, and as text to type. */
  readonly secret: string
  readonly picture: { readonly size: number; readonly path: string }
  /** The role asks for it, so nothing else opens before it is set up. */
  readonly mustHave: boolean
  readonly asksPassword: boolean
  readonly errors: Errors
}

/** Sets an app of codes up: sends the `code` that it shows, and `password` where that is asked for. */
export const SetUpFactor = ({ action, secret, picture, mustHave, asksPassword, errors }: SetUpFactorProps) => (
  <Column>
    <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` }))} />
    <h1 className="govuk-heading-l">Set up an app that makes codes</h1>
    {mustHave ? (
      <p className="govuk-body">
        You can let answers leave the building, or change who can. So a password alone is not enough: you also give a
        code from an app, and you set that up now.
      </p>
    ) : null}
    <ol className="govuk-list govuk-list--number">
      <li>Open an app that makes codes, on your telephone or this computer. Any that follows RFC 6238 will do.</li>
      <li>Let it read this picture, or type the key under it into the app.</li>
      <li>Enter the code that the app then shows.</li>
    </ol>
    <svg
      className="rp-factor-picture"
      viewBox={`0 0 ${picture.size} ${picture.size}`}
      width="240"
      height="240"
      role="img"
      aria-label="The key as a picture, for the camera of your telephone. It also stands below as text."
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${picture.size}v${picture.size}H0z`} fill="#fff" />
      <path d={picture.path} fill="#000" />
    </svg>
    <p className="govuk-body">
      Key: <code id="factor-key">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
    </p>
    <form method="post" action={action} noValidate>
      {asksPassword ? (
        <Input
          name="password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          error={errors.password}
        />
      ) : null}
      <Input
        name="code"
        label="Code from your app"
        hint="Six digits."
        width="10"
        inputMode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        error={errors.code}
      />
      <Button>Set up this app</Button>
    </form>
  </Column>
)
