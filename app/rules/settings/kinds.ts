import type { z } from 'zod'
import { Keeping, usualKeeping } from './keeping'
import { LetterWords } from './letterWords'
import { Look } from './look'
import { noReadyWords, ReadyWords } from './readyWords'

/** What each kind of settings is kept as, and what stands where nothing was kept yet. */
export const settingShapes = {
  reasons: { schema: ReadyWords, usual: noReadyWords },
  'letter-words': { schema: LetterWords, usual: {} },
  retention: { schema: Keeping, usual: usualKeeping },
  look: { schema: Look, usual: null },
} as const satisfies Readonly<Record<string, { readonly schema: z.ZodType; readonly usual: unknown }>>
export type SettingKind = keyof typeof settingShapes
export type SettingOf<K extends SettingKind> = z.infer<(typeof settingShapes)[K]['schema']>
