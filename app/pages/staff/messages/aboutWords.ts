import type { MessageAbout } from '~/app/rules/case/residents'

/** What a message is about, for staff. */
export const aboutWords: Readonly<Record<MessageAbout, string>> = {
  more: 'More about the request',
  help: 'Asks for help',
  moved: 'New address or telephone number',
  redaction: 'Asks about something that is hidden',
  review: 'Asks us to look at the answer again',
}
