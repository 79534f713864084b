import { Input } from '../../govuk/Input'
import { Textarea } from '../../govuk/Textarea'
import type { SettingField } from './settingFields'

type SettingFieldBoxProps = {
  readonly field: SettingField
  readonly value: string
  readonly error?: string
}

/** The box of one field of settings. */
export const SettingFieldBox = ({ field: { name, label, hint, kind }, value, error }: SettingFieldBoxProps) => {
  const asked = { name, label, hint, value, error }
  if (kind === 'words') return <Textarea {...asked} rows={6} />
  if (kind === 'number') return <Input {...asked} width="3" inputMode="numeric" />
  if (kind === 'colour') return <Input {...asked} width="10" spellcheck={false} />
  return <Input {...asked} />
}
