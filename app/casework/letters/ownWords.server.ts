import type { Desk } from '~/app/desk.server'
import type { OwnWords } from '~/app/outside/templates.server'
import type { LetterTemplate } from '~/app/rules/letters'
import { isEditable } from '~/app/rules/letterWords'
import type { Language } from '~/app/rules/sayDay'
import { letterEditOf } from '~/db/letterTexts'
import { readSetting } from '~/db/settingVersions'

type Asked = {
  readonly controller: string
  readonly letterId: string
  readonly template: LetterTemplate
  readonly wanted: Language
}

/** What stands in place of a template's own words in one letter: what was written for it, or the controller's own. */
export async function ownWordsOf(desk: Desk, { controller, letterId, template, wanted }: Asked): Promise<OwnWords> {
  if (!isEditable(template)) return {}
  const edited = await letterEditOf(desk.db, letterId)
  const { value } = await readSetting(desk.db, controller, 'letter-words')
  return { edited, usual: value[template]?.[desk.templates.languageOf(template, wanted)] || null }
}
