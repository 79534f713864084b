/** What was typed, by field: kept as it was, so that a page shown again loses nothing. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** What needs mending, by field: a key of the locale file, or words. */
export type Errors = Readonly<Record<string, string>>

/** The one value of a field, or nothing typed. */
export function one(values: Values, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** A field's name, what was typed there and what is wrong with it, as every field of one value takes them. */
export const typedIn = ({ values, errors }: { readonly values: Values; readonly errors: Errors }, name: string) => ({
  name,
  value: one(values, name),
  error: errors[name],
})

/** All values of a field that takes several. */
export function many(values: Values, name: string): readonly string[] {
  const value = values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}
