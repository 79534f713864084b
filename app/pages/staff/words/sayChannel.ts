import type { Channel } from '~/app/rules/case/events'

/** How something reached the council, other than by the portal itself. */
export const channels = ['post', 'email', 'telephone', 'counter', 'social-media'] as const satisfies readonly Channel[]

/** Those as the choices of a form. */
export const channelChoices = [
  { value: 'post', label: 'By post' },
  { value: 'email', label: 'By email' },
  { value: 'telephone', label: 'By telephone' },
  { value: 'counter', label: 'At the counter' },
  { value: 'social-media', label: 'By social media' },
] as const satisfies readonly { readonly value: (typeof channels)[number]; readonly label: string }[]

/** How something came, at the end of a sentence. */
export const byChannel: Readonly<Record<Channel, string>> = {
  portal: '',
  email: ' by email',
  post: ' by post',
  telephone: ' by telephone',
  counter: ' at the counter',
  'social-media': ' by social media',
}
