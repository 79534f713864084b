import type { Portal } from '~/app/desk.server'
import type { Language } from '~/app/rules/sayDay'
import type { ReadyFor } from '~/app/rules/settings/readyWords'
import { readSetting } from '~/db/settingVersions'

type Box = { readonly controller: string; readonly box: ReadyFor; readonly language: Language }

/** The ready words that a controller keeps for a box, in the language of a case. */
export async function readReady(
  desk: Pick<Portal, 'db'>,
  { controller, box, language }: Box,
): Promise<readonly string[]> {
  return (await readSetting(desk.db, controller, 'reasons')).value[box][language]
}
