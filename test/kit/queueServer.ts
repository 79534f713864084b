import { existsSync } from 'node:fs'
import { startServer } from './server'

/**
 * A built server on a store that is there, and a page asked of it by a reader who is signed in. Null where no server is
 * built, or where it has no queue by address yet.
 */
export async function startQueueServer({ url, dataDir }: { readonly url: string; readonly dataDir: string }) {
  if (!existsSync('build/index.js')) return null
  const server = await startServer({ DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'error' }, [
    '--import',
    './test/bench/productionReact.mjs',
  ])
  const cookie = await signIn(server.url)
  const ask = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`)
    return (await answer.text()).length
  }
  return { ask, stop: server.stop }
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/staff/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: url, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ email: 'reader@example.org', password: 'a long pass phrase' }),
  })
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';')
  if (answer.status !== 302 || cookie === '') throw new Error(`Signing in was answered ${answer.status}`)
  return cookie
}
