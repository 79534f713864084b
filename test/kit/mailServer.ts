import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { freePort } from './freePort'

/** A letter as it came: who the envelope names, its bytes, and what they say. */
export type Came = { readonly to: readonly string[]; readonly raw: string; readonly email: Email }

/** A real SMTP server on this machine, which can be stopped and started again on the same port. */
export async function aMailServer() {
  const port = await freePort()
  const came: Came[] = []
  let server: SMTPServer | undefined
  const start = async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', async () => {
          const raw = Buffer.concat(chunks)
          const to = session.envelope.rcptTo.map((recipient) => recipient.address)
          came.push({ to, raw: raw.toString('latin1'), email: await PostalMime.parse(new Uint8Array(raw)) })
          callback()
        })
      },
    })
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
  }
  const stop = () => new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))
  await start()
  return { url: `smtp://127.0.0.1:${port}`, came, start, stop } as const
}
export type MailServer = Awaited<ReturnType<typeof aMailServer>>
