import type { ReactNode } from 'react'
import { classes } from '../../govuk/field'

export type PanelProps = {
  readonly title: string
  readonly children: ReactNode
  readonly className?: string
  readonly id?: string
}

/** A boxed part of the case page, under its own heading. */
export const Panel = ({ title, children, className, id }: PanelProps) => (
  <section id={id} className={classes('rp-panel', className)}>
    <h2 className="govuk-heading-m">{title}</h2>
    {children}
  </section>
)
