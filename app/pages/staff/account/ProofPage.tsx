import { Column } from '../../layout/Column'

/** Somebody without an app here shows at their organisation's own sign-in that it is them. */
export const ProofPage = ({ href, error }: { readonly href: string; readonly error?: string }) => (
  <Column>
    <h1 className="govuk-heading-l">Show that it is you</h1>
    {error === undefined ? null : <p className="govuk-body">{error}</p>}
    <p className="govuk-body">
      Sign in once more at your organisation’s own sign-in. It brings you back here, and for five minutes you can do
      what cannot be taken back.
    </p>
    <a className="govuk-button" href={href} draggable={false}>
      Go to your organisation’s own sign-in
    </a>
  </Column>
)
