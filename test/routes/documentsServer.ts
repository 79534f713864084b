import { join } from 'node:path'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { openPortal, type Portal } from '~/app/desk.server'
import { ask } from '../kit/ask'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const password = 'a long pass phrase'
const people = [
  ['officer', 'trafford', 'officer'],
  ['colleague', 'trafford', 'officer'],
  ['reviewer', 'trafford', 'reviewer'],
  ['admin', 'trafford', 'administrator'],
  ['stranger', 'wakefield', 'officer'],
] as const
export type Who = (typeof people)[number][0]

type Sent = {
  readonly who: Who | null
  readonly body: string | Buffer
  readonly type?: string
  readonly origin?: string
}

/** The portal as it is built, its store opened beside it, and people of two controllers signed in at it. */
export async function aMannedServer() {
  const server = await startServer({ WORKER: 'off' })
  const portal = await openStore(server.dataDir)
  const cookies = new Map<Who, string>()
  const post = (path: string, { who, body, type = 'application/x-www-form-urlencoded', origin = server.url }: Sent) =>
    ask(`${server.url}${path}`, {
      method: 'POST',
      headers: { Cookie: (who && cookies.get(who)) ?? '', Origin: origin, 'Content-Type': type },
      body: typeof body === 'string' ? body : [body],
    })
  const get = async (path: string, who: Who = 'officer') => {
    const headers = { Cookie: cookies.get(who) ?? '' }
    const answer = await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() }
  }
  for (const [name, controller, role] of people) {
    const account = { controller, role, name, email: `${name}.doc@example.org`, password, factorSecret }
    await addStaff(portal, account, new Date().toISOString())
    cookies.set(name, await signedInCookie(server.url, account))
  }
  return { server, portal, post, get }
}
export type MannedServer = Awaited<ReturnType<typeof aMannedServer>>

async function openStore(dataDir: string): Promise<Portal> {
  const read = readConfig({ DATABASE_URL: `sqlite:${join(dataDir, 'portal.db')}`, DATA_DIR: dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return openPortal(read.config)
}
