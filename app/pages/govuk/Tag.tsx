import type { ReactNode } from 'react'
import { classes } from './field'

export type TagColour = 'grey' | 'green' | 'teal' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

/** A state in a word or two. The word says it all: the colour only helps. */
export const Tag = ({ colour, children }: { readonly colour?: TagColour; readonly children: ReactNode }) => (
  <strong className={classes('govuk-tag', colour && `govuk-tag--${colour}`)}>{children}</strong>
)
