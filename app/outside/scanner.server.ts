import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { log } from '../log.server'

/** `failed`: nobody knows, so it must be taken as if it had a virus. */
export type Scan = 'clean' | 'infected' | 'failed'

/** Looks through a file for viruses. Never throws. */
export type Scanner = (file: string) => Promise<Scan>

/** Longer than clamd needs for the largest file that is scanned, on a machine with other work to do. */
const patienceMs = 30_000

/**
 * Files looked through by ClamAV's daemon, at `tcp://HOST:PORT` or `unix:/PATH`, by its command INSTREAM: the bytes go to
 * it in chunks, each with its length before it, so it needs no right to read our files. Only its plain word that a file is
 * clean counts as that: whatever else happens, a time-out too, is a failure.
 */
export const clamdScanner =
  (url: string, { mostMs = patienceMs }: { readonly mostMs?: number } = {}): Scanner =>
  async (file) => {
    const socket = connect(addressOf(url))
    const timer = setTimeout(() => socket.destroy(new Error('clamd took too long')), mostMs)
    try {
      return await asked(socket, file)
    } catch (error) {
      log.error({ err: error }, 'clamd could not be asked')
      return 'failed'
    } finally {
      clearTimeout(timer)
      socket.destroy()
    }
  }

async function asked(socket: Socket, file: string): Promise<Scan> {
  // What can't be sent breaks the connection, and then there is no answer. It may answer before it has been sent
  // everything, for example that the file is too large for it: then nobody waits for the rest to go.
  pipeline(framed(file), socket, { end: false }).catch((error: Error) => socket.destroy(error))
  const answer = await answerOf(socket)
  if (answer === 'stream: OK') return 'clean'
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected'
  log.error('clamd gave no verdict on a file')
  return 'failed'
}

/** What clamd is sent: the command, the file in chunks, and a chunk of no length as its end. */
async function* framed(file: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for await (const chunk of createReadStream(file)) yield Buffer.concat([lengthOf(chunk.length), chunk])
  yield lengthOf(0)
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** One answer, which ends with a NUL. Nothing that clamd says is long. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = ''
  // Left open: what is still being sent must not break off because the answer is there.
  for await (const chunk of socket.setEncoding('latin1').iterator({ destroyOnReturn: false })) {
    answer += String(chunk)
    if (answer.includes('\0') || answer.length > 1000) break
  }
  return answer.split('\0')[0] ?? ''
}

const addressOf = (url: string) => {
  const { protocol, hostname, port, pathname } = new URL(url)
  return protocol === 'unix:' ? { path: decodeURIComponent(pathname) } : { host: bare(hostname), port: Number(port) }
}

/** An address of IPv6 stands in brackets in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')
