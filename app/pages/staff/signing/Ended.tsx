import { Column } from '../../layout/Column'

/** Where a page of signing in has nothing left to show. */
export const Ended = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <Column>
    <h1 className="govuk-heading-l">{title}</h1>
    <p className="govuk-body">{children}</p>
    <p className="govuk-body">
      <a className="govuk-link" href="/staff/sign-in">
        Sign in
      </a>
    </p>
  </Column>
)
