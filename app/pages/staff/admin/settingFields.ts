import type { Errors, Values } from '../../form'

/** One field of a page of settings. */
export type SettingField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'words' | 'line' | 'number' | 'colour'
  /** The heading it stands under, said where it changes. */
  readonly group?: string
  readonly language?: 'en' | 'cy'
}

/** A page of settings: its fields, and how what is kept becomes what is typed, and back. */
export type SettingForm<T> = {
  readonly fields: readonly SettingField[]
  readonly typed: (value: T) => Values
  readonly read: (values: Values) => { readonly value: T } | { readonly errors: Errors }
}

/** What one version changed, field by field. */
export type Changed = {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The fields in which two versions differ, in the order of the page. */
export const changedFields = <T>(form: SettingForm<T>, before: T, after: T): readonly Changed[] => {
  const [old, now] = [form.typed(before), form.typed(after)]
  return form.fields.flatMap(({ name, label, group }) => {
    const [was, is] = [String(old[name] ?? ''), String(now[name] ?? '')]
    return was === is ? [] : [{ label: group ? `${group}: ${label}` : label, before: was, after: is }]
  })
}

/** Lines of a box, without those that say nothing. */
export const linesOf = (words: string): readonly string[] =>
  words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
