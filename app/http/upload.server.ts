import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { log } from '../log.server'
import type { Blobs, Kept, Part } from '../outside/blobs.server'

/** A file of a sent form: kept, or what is wrong with it, and then nothing of it is there. */
export type SentFile<Fault> = {
  /** Its last part alone, whatever way the sender's machine writes folders: to be shown, never used on disk. */
  readonly name: string
} & ({ readonly kept: Kept } | { readonly fault: FileFault | Fault })

/** `failed`: it could not be written here. */
export type FileFault = 'too-large' | 'empty' | 'failed'

/** A sent form with its files. With a fault of the whole none of its files is kept. */
export type Upload<Fault> = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly SentFile<Fault>[]
  readonly fault: 'cut-off' | 'too-many' | null
}

export type Wanted<Fault> = {
  readonly blobs: Blobs
  /** The largest file, in bytes, and how many may come at once. */
  readonly fileBytes: number
  readonly files: number
  /** Finds what is wrong with a file that has come in whole, before it is kept. */
  readonly look: (part: Part, name: string) => Promise<Fault | null>
}

const fieldLimits = { fields: 20, fieldNameSize: 100, fieldSize: 10_000, headerPairs: 50 }

/**
 * Reads a multipart form as it comes in. Each file goes to the disk chunk by chunk; none is ever in memory as a whole. A
 * file that is too large is let run to its end and not kept; of a form that breaks off nothing is.
 */
export async function readUpload<Fault extends string>(
  request: Request,
  wanted: Wanted<Fault>,
): Promise<Upload<Fault>> {
  const type = request.headers.get('content-type') ?? ''
  const { body } = request
  if (!type.startsWith('multipart/form-data') || body === null) return { fields: {}, files: [], fault: null }
  const fields: Record<string, string> = {}
  const coming: Promise<SentFile<Fault> | null>[] = []
  let fault: Upload<Fault>['fault'] = null
  try {
    const form = busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      // It cuts a file off at its limit, not after it: one that is just as large as may be would not come through.
      limits: { ...fieldLimits, files: wanted.files, fileSize: wanted.fileBytes + 1 },
    })
    form.on('field', (name, value) => {
      fields[name] = value.replaceAll('\0', '')
    })
    form.on('file', (_field, stream, { filename }) => {
      // A box in which none was chosen sends a file without a name.
      if (filename) coming.push(keepFile(stream, shown(filename), wanted))
      else stream.resume()
    })
    form.on('filesLimit', () => {
      fault = 'too-many'
    })
    await pipeline(Readable.from(chunksOf(body)), form)
  } catch {
    fault ??= 'cut-off'
  }
  const files = (await Promise.all(coming)).flatMap((file) => (file === null ? [] : [file]))
  if (fault === null) return { fields, files, fault }
  await dropFiles(wanted.blobs, files)
  return { fields, files: [], fault }
}

/** Takes away files that came with a form that can't be used. */
export async function dropFiles(blobs: Blobs, files: readonly SentFile<string>[]): Promise<void> {
  for (const file of files) if ('kept' in file) await blobs.remove(file.kept.blob)
}

type Coming = Readable & { readonly truncated?: boolean }

/** Null for a file whose form broke off: the form itself says so. */
async function keepFile<Fault extends string>(
  stream: Coming,
  name: string,
  { blobs, look }: Wanted<Fault>,
): Promise<SentFile<Fault> | null> {
  stream.on('error', () => undefined)
  try {
    // Not taken away where it can't be written: the form waits until each of its files has run to its end.
    const kept = await blobs.keepStream<FileFault | Fault>(
      stream.iterator({ destroyOnReturn: false }),
      async (part) => {
        if (stream.truncated) return 'too-large'
        return part.size === 0 ? 'empty' : look(part, name)
      },
    )
    return 'fault' in kept ? { name, fault: kept.fault } : { name, kept }
  } catch (error) {
    if (stream.errored !== null) return null
    stream.resume()
    log.error({ err: error }, 'a file that was sent could not be kept')
    return { name, fault: 'failed' }
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    yield value
  }
}

/** Its last part is all that busboy gives. It stands on pages: no control characters, and not without end. */
const shown = (name: string): string => {
  const readable = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200)
  return readable === '' ? 'file' : readable
}
