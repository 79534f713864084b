import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { z } from 'zod'

/** A letter ready to go. */
export type Message = {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same each time that one letter is tried, so that a letter sent twice is seen as one. */
  readonly messageId: string
}

/** How letters leave. Throws where a letter was not taken. */
export type Post = { readonly send: (message: Message) => Promise<void>; readonly close: () => void }

// A server that says nothing is given up before the letter's lease runs out.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000, dnsTimeout: 5_000 }

/** Letters by an SMTP server. */
export function smtpPost(url: string, from: string): Post {
  const transport = nodemailer.createTransport(
    { ...patience, url },
    { from, disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    send: async (message) => {
      // As one address each, so that none is taken apart into several.
      await transport.sendMail({ ...message, to: message.to.map((address) => ({ name: '', address })) })
    },
    close: () => transport.close(),
  }
}

const Kept = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: z.string(),
})
export type KeptMessage = z.infer<typeof Kept>

/** Letters kept in a folder for `/dev/mailbox`: they go nowhere else. */
export function mailboxPost(folder: string): Post {
  return {
    send: async ({ messageId, ...message }) => {
      await mkdir(folder, { recursive: true })
      const name = messageId.replace(/[^0-9a-zA-Z-]/g, '-')
      const kept: KeptMessage = { ...message, to: [...message.to], at: new Date().toISOString() }
      await writeFile(join(folder, `${name}.part`), JSON.stringify(kept))
      await rename(join(folder, `${name}.part`), join(folder, `${name}.json`))
    },
    close: () => {},
  }
}

/** The letters in a mailbox folder, newest first. */
export async function readMailbox(folder: string): Promise<readonly KeptMessage[]> {
  const names = await readdir(folder).catch(() => [])
  const kept = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => Kept.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  return kept.sort((a, b) => b.at.localeCompare(a.at))
}
