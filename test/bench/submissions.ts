import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveAnswers } from '~/app/casework/drafts.server'
import { referencesIn } from '~/app/casework/sendDraft.server'
import { readConfig } from '~/app/config.server'
import { closePortal, type Desk, deskAt, openPortal, type Portal } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { writeToken } from '~/app/outside/session.server'
import type { Answers } from '~/app/rules/journey/answers'
import { ask } from '../kit/ask'
import type { Bench } from '../kit/bench'
import { boundary, file, formEnd, multipartType } from '../kit/multipart'
import { startServer } from '../kit/server'

// `SMALL=1` sends a tenth of them.
const submissions = process.env.SMALL ? 100 : 1000
const atOnce = 50
const mostMegabytes = 600
const controller = 'trafford'
const secret = 'a secret of the bench and of nobody else'
const filling = Buffer.alloc(5 * 1024 * 1024, 'A paper of five megabytes. ')

/** Forms that are filled in but for their last two steps: a file, and sending. */
export const bench: Bench = {
  title: `${submissions} submissions with a file of 5 MB each, ${atOnce} at once, over HTTP: all stored, no reference twice`,
  measures: [
    { name: 'megabytes at most, the whole server', better: 'less' },
    { name: 'seconds for all', better: 'less' },
    { name: 'files stored with the bytes that were sent', better: 'more' },
    { name: 'different references', better: 'more' },
  ],
  packages: ['busboy', '@remix-run/node', 'express', 'better-sqlite3'],
  async open() {
    const { server, pid } = await startKnown()
    const portal = await openBeside(server.dataDir)
    return {
      peers: [{ name: 'through the doors of the form', run: () => round(portal, { url: server.url, pid: pid() }) }],
      close: async () => {
        await closePortal(portal)
        await server.stop()
      },
    }
  },
}

/** A server whose process is known, and that takes each sender for an address of its own: one may not send so many. */
async function startKnown() {
  const pidFile = join(tmpdir(), `portal-bench-${process.pid}`)
  const tell = `import{writeFileSync}from'node:fs';writeFileSync(process.env.PID_FILE,String(process.pid))`
  const env = { WORKER: 'off', LOG_LEVEL: 'warn', TRUST_PROXY: '1', SESSION_SECRET: secret, PID_FILE: pidFile }
  const server = await startServer(env, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`])
  return { server, pid: () => readFileSync(pidFile, 'utf8') }
}

async function openBeside(dataDir: string): Promise<Portal> {
  const env = { DATABASE_URL: `sqlite:${join(dataDir, 'portal.db')}`, DATA_DIR: dataDir, SESSION_SECRET: secret }
  const read = readConfig(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return openPortal(read.config)
}

const answers: Answers = {
  rights: ['access'],
  for: 'other',
  'acting-as': 'solicitor',
  'your-name': 'Ifan Invented',
  scope: ['everything'],
  name: 'Marged Ellis-Boateng',
  'date-of-birth': '1987-05-14',
  address: { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' },
  email: 'ifan@example.org',
  'email-code': 'ifan@example.org',
  urgent: 'no',
  delivery: 'download',
}

type Server = { readonly url: string; readonly pid: string }

async function round(portal: Portal, { url, pid }: Server): Promise<readonly number[]> {
  const desk = deskAt(portal, { kind: 'resident' })
  const tokens = Array.from({ length: submissions }, newToken)
  for (const token of tokens) await saveAnswers(desk, { controller, token, answers })
  forgetPeak(pid)
  const started = performance.now()
  const waiting = tokens.map((token, at) => ({ token, at }))
  const sendAll = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await submit(desk, url, next)
  }
  await Promise.all(Array.from({ length: atOnce }, sendAll))
  const seconds = (performance.now() - started) / 1000
  const megabytes = peakOf(pid)
  const stored = await countStored(portal)
  const references = await countReferences(portal)
  await clear(portal)
  if (stored < submissions || references < submissions) throw new Error(`${stored} files, ${references} references`)
  if (megabytes > mostMegabytes) throw new Error(`The server took ${megabytes} MB`)
  return [megabytes, seconds, stored, references]
}

async function submit(desk: Desk, url: string, { token, at }: { readonly token: string; readonly at: number }) {
  const headers = {
    Cookie: (await writeToken('draft', token, desk.config)).split(';')[0] ?? '',
    Origin: url,
    'X-Forwarded-For': `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
  }
  const sentTo = async (door: string, type: string, body: string | Iterable<Buffer>) => {
    const address = `${url}/${controller}/request/${door}`
    const answer = await ask(address, { method: 'POST', headers: { ...headers, 'Content-Type': type }, body })
    return `${answer.status} ${answer.headers.location}`
  }
  const uploaded = await sentTo('authority', multipartType, fileFor(at))
  if (!uploaded.endsWith('/request/scope')) throw new Error(`The upload was answered ${uploaded}`)
  const sent = await sentTo('check', 'application/x-www-form-urlencoded', 'onceKey=bench')
  if (!sent.endsWith('/request/sent')) throw new Error(`The form was answered ${sent}`)
}

/** The same five megabytes behind a number, so that each file is another: sent without a copy of its own in memory. */
function fileFor(at: number): readonly Buffer[] {
  const whole = file(`paper-${at}.pdf`, '')
  const end = Buffer.from('\r\n')
  return [whole.subarray(0, whole.length - end.length), headFor(at), filling, end, formEnd]
}

const headFor = (at: number) => Buffer.from(`%PDF-1.7\n% ${boundary} ${at}\n`)

async function countStored(portal: Portal): Promise<number> {
  const rows = await portal.db.selectFrom('papers').selectAll().where('case_id', 'is not', null).execute()
  let stored = 0
  for (const { name, blob } of rows) {
    const at = Number(/\d+/.exec(name)?.[0])
    const wanted = createHash('sha256').update(headFor(at)).update(filling).digest('hex')
    if (blob !== null && (await hashOf(portal.blobs.fileOf(blob))) === wanted) stored += 1
  }
  return stored
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}

/** What the senders were told. */
async function countReferences(portal: Portal): Promise<number> {
  const rows = await portal.db.selectFrom('drafts').select('reference').execute()
  return new Set(rows.flatMap(({ reference }) => (reference === null ? [] : referencesIn(reference)))).size
}

/** So that each round counts its own, and the disk doesn't fill. */
async function clear(portal: Portal): Promise<void> {
  for (const { blob } of await portal.db.selectFrom('papers').select('blob').execute()) {
    if (blob !== null) await portal.blobs.remove(blob)
  }
  await portal.db.deleteFrom('papers').execute()
  await portal.db.deleteFrom('drafts').execute()
}

/** The most memory that a process has had at a time since it was last forgotten: Linux knows. */
function peakOf(pid: string): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

function forgetPeak(pid: string): void {
  const refs = `/proc/${pid}/clear_refs`
  if (existsSync(refs)) writeFileSync(refs, '5')
}
