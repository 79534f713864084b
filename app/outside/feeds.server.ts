import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { wordsOf } from '~/app/wordsOf'

const mostBytes = 1024 * 1024
const patienceMs = 10_000
const mostRedirects = 3

/** A feed as it came, or why it didn't, in plain words. `source` is the file's name or the address, to be kept beside it. */
export type Fetched = { readonly text: string; readonly source: string } | { readonly fault: string }

type Patience = { readonly patienceMs?: number }

/** Why nothing came, on its way to becoming a value. */
class FeedFault extends Error {}

/** True of what is meant as an address rather than a file. */
export const isAddress = (where: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(where)

/** Reads a feed from a web address: ten seconds for all of it, a megabyte at most, three redirects. */
export const fetchFeed = (address: string, { patienceMs: ms = patienceMs }: Patience = {}): Promise<Fetched> =>
  inPlainWords({ where: address, ms }, async (signal) => {
    const { body } = await follow(address, signal)
    return { text: body === null ? '' : await readText(chunksOf(body), address), source: address }
  })

/** Reads a feed from a file. */
export const readFeedFile = (file: string): Promise<Fetched> =>
  inPlainWords({ where: file, ms: patienceMs }, async (signal) => ({
    text: await readText(createReadStream(file, { signal }), file),
    source: basename(file),
  }))

/** Reads a feed that was sent with a form as a file. */
export async function readSentFeed(sent: FormDataEntryValue | null): Promise<Fetched> {
  if (sent === null || typeof sent === 'string' || sent.size === 0) return { fault: 'Select a file that is not empty' }
  // Some browsers send a path; and a name may hold what no page or database should.
  const source =
    basename(sent.name.replaceAll('\\', '/'))
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 100) || 'a file'
  return inPlainWords({ where: source, ms: patienceMs }, async () => ({
    text: decode(new Uint8Array(await sent.arrayBuffer()), source),
    source,
  }))
}

type Reading = { readonly where: string; readonly ms: number }

async function inPlainWords({ where, ms }: Reading, read: (signal: AbortSignal) => Promise<Fetched>): Promise<Fetched> {
  const signal = AbortSignal.timeout(ms)
  try {
    return await read(signal)
  } catch (error) {
    if (error instanceof FeedFault) return { fault: error.message }
    if (signal.aborted) return { fault: `${where} took longer than ${ms / 1000} seconds.` }
    // fetch says only "fetch failed": what failed is its cause.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { fault: `${where} can't be read: ${wordsOf(cause)}` }
  }
}

/** The answer at the end of the redirects. Each step must be http(s): nothing else is ever opened. */
async function follow(address: string, signal: AbortSignal): Promise<Response> {
  let at = webAddress(address)
  for (let left = mostRedirects; ; left -= 1) {
    const answer = await fetch(at, { redirect: 'manual', signal, headers: { Accept: 'application/json' } })
    if (answer.status === 200) return answer
    await answer.body?.cancel()
    const to = answer.headers.get('location')
    if (answer.status < 300 || answer.status > 399 || to === null) {
      throw new FeedFault(`${at.href} answered with ${answer.status} instead of 200.`)
    }
    if (left === 0) throw new FeedFault(`${address} leads on to other addresses more than ${mostRedirects} times.`)
    at = webAddress(to, at)
  }
}

function webAddress(words: string, from?: URL): URL {
  const url = URL.canParse(words, from) ? new URL(words, from) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new FeedFault(`${words} is not an address that begins with http:// or https://.`)
  }
  if (`${url.username}${url.password}` !== '') throw new FeedFault('Give an address without a name and password in it.')
  return url
}

/** The text of a stream: broken off, and refused, as soon as it is too large. */
async function readText(stream: AsyncIterable<Uint8Array>, from: string): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new FeedFault(`${from} is larger than 1 MB. A list of bank holidays is far smaller.`)
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks), from)
}

async function* chunksOf(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel()
  }
}

function decode(bytes: Uint8Array, from: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FeedFault(`${from} is not text in UTF-8.`)
  }
}
