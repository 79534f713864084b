import type { Desk } from '~/app/desk.server'
import type { Language } from '~/app/rules/sayDay'

/** Where a letter leads. It says its language: another browser doesn't know yet in which one its reader asked. */
export const linkTo = ({ config }: Desk, path: string, language: Language): string =>
  `${config.publicUrl}${path}${language === 'cy' ? '?lang=cy' : ''}`
