/** What every field of a form is given. */
export type FieldProps = {
  readonly name: string
  /** The name, unless two fields of a page share one. */
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly error?: string
  /** The label is the page's heading: one question a page. */
  readonly asHeading?: boolean
}

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Choices under one heading: said above the first of them, and read out with each. */
  readonly group?: string
}

export type Width = '2' | '3' | '4' | '5' | '10' | '20' | '30'

/** The ids of what explains a field, for aria-describedby; undefined where nothing does. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** The id of a choice: the first has the field's own, so that an error's link leads to it. */
export const choiceId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`)

/** Joins the class names that apply. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
