import { useLoaderData } from '@remix-run/react'
import { mailboxDir } from '../desk.server'
import { notFound, residentDesk } from '../door.server'
import { readMailbox } from '../outside/post.server'
import { MailboxPage } from '../pages/MailboxPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: () => 'Mailbox' }

/** Letters that have nowhere to go: only where no mail server is set, and never in production. */
export async function loader() {
  const { config } = residentDesk()
  if (!config.mailbox) throw notFound()
  const letters = await readMailbox(mailboxDir(config))
  return { letters: letters.map(({ html, to, ...letter }, i) => ({ ...letter, id: String(i), to: to.join(', ') })) }
}

export default function Mailbox() {
  return <MailboxPage {...useLoaderData<typeof loader>()} />
}
