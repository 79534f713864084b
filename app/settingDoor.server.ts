import { data, redirect } from '@remix-run/node'
import { readSettingPage } from './casework/settings/readSettingPage.server'
import { saveSetting } from './casework/settings/saveSetting.server'
import type { StaffDesk } from './desk.server'
import { field, forbidden, onceKey, readForm } from './door.server'
import { changedFields, type SettingForm } from './pages/staff/admin/settingFields'
import { type SettingKind, type SettingOf, settingShapes } from './rules/settings/kinds'
import { asValues } from './staffDoor.server'

type Page<K extends SettingKind> = {
  readonly kind: K
  readonly form: SettingForm<SettingOf<K>>
  /** Where its page lies. */
  readonly path: string
}

/** What a page of settings shows. Throws 403 for a role that may not read them. */
export async function showSetting<K extends SettingKind>(
  desk: StaffDesk,
  { kind, form, path }: Page<K>,
  isDone: boolean,
) {
  const page = await readSettingPage(desk, kind)
  if (page === null) throw forbidden()
  const usual: SettingOf<K> = usualOf(kind)
  return {
    path,
    fields: form.fields,
    version: page.version,
    mayChange: page.mayChange,
    values: form.typed(page.value),
    onceKey: onceKey(),
    errors: {},
    isDone,
    history: page.history
      .map(({ version, value, changedAt, by }, at) => ({
        version,
        changedAt,
        by,
        changes: changedFields(form, page.history[at + 1]?.value ?? usual, value),
      }))
      .filter(({ changes }) => changes.length > 0),
  }
}

/**
 * Takes a sent form of settings; `intent` usual puts back what stands without any. `whole` is what is kept where the form
 * is about a part. Throws 403.
 */
export async function takeSetting<K extends SettingKind>(
  desk: StaffDesk,
  request: Request,
  { kind, form, path, whole }: Page<K> & { readonly whole?: (value: SettingOf<K>) => Promise<SettingOf<K>> },
) {
  const sent = await readForm(request)
  const values = asValues(sent)
  const seen = Number(field(sent, 'version'))
  const read = field(sent, 'intent') === 'usual' ? { value: usualOf(kind) } : form.read(values)
  if ('errors' in read) return data({ errors: read.errors, values, version: seen }, 422)

  const value = (await whole?.(read.value)) ?? read.value
  const saved = await saveSetting(desk, { kind, value, seen, onceKey: field(sent, 'onceKey') })
  if ('done' in saved) return redirect(`${path}?done=settings`)
  if (saved.refused === 'not-allowed') throw forbidden()
  if (saved.refused === 'not-valid') return data({ errors: {}, values, version: seen, notValid: true }, 422)
  return data({ errors: {}, values, version: seen, stale: true }, 422)
}

const usualOf = <K extends SettingKind>(kind: K): SettingOf<K> => {
  const shapes: { readonly [Kind in SettingKind]: { readonly usual: SettingOf<Kind> } } = settingShapes
  return shapes[kind].usual
}
