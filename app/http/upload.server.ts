import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'

/** A sent form with its one file. */
export type Upload = {
  readonly fields: Readonly<Record<string, string>>
  /** `name` is its last part alone, whatever way the sender's machine writes folders. Null where none was chosen. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
  readonly fault: 'too-large' | 'cut-off' | null
}

const fieldLimits = { fields: 20, fieldNameSize: 100, fieldSize: 10_000, files: 1, headerPairs: 50 }
const nothing: Upload = { fields: {}, file: null, fault: null }

/**
 * Reads a multipart form as it comes in, holding its file once and nothing else. A file over the limit is let run to its
 * end and not kept; a form that breaks off says so.
 */
export async function readUpload(request: Request, limitBytes: number): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  const { body } = request
  if (!type.startsWith('multipart/form-data') || body === null) return nothing
  const fields: Record<string, string> = {}
  const chunks: Buffer[] = []
  const seen: { name: string | null; fault: Upload['fault'] } = { name: null, fault: null }
  try {
    const form = busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      // It cuts a file off at its limit, not after it: one that is just as large as may be would not come through.
      limits: { ...fieldLimits, fileSize: limitBytes + 1 },
    })
    form.on('field', (name, value) => {
      fields[name] = value.replaceAll('\0', '')
    })
    form.on('file', (_field, stream, { filename }) => {
      seen.name = filename ? shown(filename) : null
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => {
        seen.fault = 'too-large'
        chunks.length = 0
      })
      // A form that breaks off is told by the form itself.
      stream.on('error', () => undefined)
    })
    await pipeline(Readable.from(chunksOf(body)), form)
  } catch {
    return { fields, file: null, fault: seen.fault ?? 'cut-off' }
  }
  const file = seen.name === null || seen.fault !== null ? null : { name: seen.name, bytes: Buffer.concat(chunks) }
  return { fields, file, fault: seen.fault }
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
const shown = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
