import type { ReactNode } from 'react'
import { ErrorMessage } from './ErrorMessage'
import { classes } from './field'

/** One field with what stands round it; marked while it has an error. */
export const FormGroup = ({ error, children }: { readonly error?: string; readonly children: ReactNode }) => (
  <div className={classes('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>{children}</div>
)

/** The hint and the error of a field, with the ids that `describedBy` names. */
export const Help = ({ id, hint, error }: { readonly id: string; readonly hint?: string; readonly error?: string }) => (
  <>
    {hint ? (
      <div id={`${id}-hint`} className="govuk-hint">
        {hint}
      </div>
    ) : null}
    {error ? <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage> : null}
  </>
)
