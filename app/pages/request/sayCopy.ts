import { daysBetween } from '~/app/rules/day'
import { type Language, sayDay } from '~/app/rules/sayDay'
import type { ContactDetails } from '../layout/Contacts'
import type { Words } from '../words'
import type { SentRequest } from './SentRequests'

type Sent = {
  readonly requests: readonly SentRequest[]
  readonly controllerName: string
  readonly contacts: readonly ContactDetails[]
  readonly lacksPapers: boolean
}

/**
 * What was sent, as plain text to keep: each reference, what was asked, what happens next and by when, whom to ask. It
 * names nobody: a file in a shared folder is read by others too.
 */
export function sayCopy(t: Words & { readonly language: Language }, sent: Sent): string {
  const { requests, controllerName, contacts, lacksPapers } = sent
  const blocks = [
    [t('sent.heading').toLocaleUpperCase(t.language), t('sent.receipt', { name: controllerName })],
    ...requests.map((request) => oneRequest(t, request)),
    ...(lacksPapers ? [[t('sent.papers')]] : []),
    [t('sent.identity'), t('sent.longer')],
    [t('sent.contact-heading'), t('sent.contact', { name: controllerName })],
    ...contacts.map(({ role, for: what, telephone, email, post, web }) =>
      [what ? `${role} (${what})` : role, telephone, email, post, web].filter((line) => line !== undefined),
    ),
  ]
  // Windows' oldest reader of text knows no other end of a line.
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`.replace(/\r?\n/g, '\r\n')
}

const oneRequest = (t: Words & { readonly language: Language }, request: SentRequest): readonly string[] => {
  const { reference, right, receivedOn, dueOn, working, words } = request
  const day = (on: string) => sayDay(on, t.language)
  return [
    t('sent.one', { right: t(`sent.rights.${right}.name`), reference }),
    ...(words === '' ? [] : [t('sent.asked'), words]),
    t(`sent.rights.${right}.next`),
    ...(dueOn === null
      ? []
      : [t('sent.due', { day: day(dueOn), from: day(receivedOn), count: daysBetween(receivedOn, dueOn) })]),
    ...working.map(({ text }) => `- ${text}`),
  ]
}
