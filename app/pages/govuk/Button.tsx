import type { ReactNode } from 'react'
import { classes } from './field'

export type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'secondary' | 'warning'
  readonly name?: string
  readonly value?: string
  /** The id of a form elsewhere on the page that the button belongs to. */
  readonly form?: string
  /** Where an error summary leads to it. */
  readonly id?: string
}

/** Submits the form it stands in. */
export const Button = ({ children, kind = 'primary', name, value, form, id }: ButtonProps) => (
  <button
    type="submit"
    className={classes('govuk-button', kind !== 'primary' && `govuk-button--${kind}`)}
    name={name}
    value={value}
    form={form}
    id={id}
  >
    {children}
  </button>
)

/** Buttons and links side by side. */
export const ButtonGroup = ({ children }: { readonly children: ReactNode }) => (
  <div className="govuk-button-group">{children}</div>
)

/** Begins a journey: a link that looks like a button, and a link to assistive technology too, as it needs no script. */
export const StartButton = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a href={href} draggable={false} className="govuk-button govuk-button--start">
    {children}
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  </a>
)
