import type { ReactNode } from 'react'
import { classes } from './field'

export type FieldsetProps = {
  readonly legend: string
  readonly asHeading?: boolean
  /** How large the legend is where it isn't the page's heading. */
  readonly size?: 's' | 'm'
  readonly describedBy?: string
  readonly children: ReactNode
}

/** Fields that belong together, under one legend. */
export const Fieldset = ({ legend, asHeading, size, describedBy, children }: FieldsetProps) => (
  <fieldset className="govuk-fieldset" aria-describedby={describedBy}>
    <legend
      className={classes(
        'govuk-fieldset__legend',
        asHeading && 'govuk-fieldset__legend--l',
        !asHeading && size && `govuk-fieldset__legend--${size}`,
      )}
    >
      {asHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
    </legend>
    {children}
  </fieldset>
)
