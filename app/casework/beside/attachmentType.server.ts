import { open } from 'node:fs/promises'

type Kind = {
  readonly mediaType: string
  readonly endings: readonly string[]
  /** Whether a file's first bytes are those of its kind. */
  readonly isSo: (head: Uint8Array) => boolean
}

/** How much of a file is looked at to tell what it is. */
const headBytes = 64 * 1024

const begins =
  (...bytes: readonly number[]) =>
  (head: Uint8Array) =>
    bytes.every((byte, at) => head[at] === byte)

const latin = new TextDecoder('latin1')

/** An Office document is a zip file whose first entries name its parts. One with macros has another ending, and isn't taken. */
const isOffice = (folder: string) => (head: Uint8Array) => {
  const text = latin.decode(head)
  return begins(0x50, 0x4b, 0x03, 0x04)(head) && (text.includes('[Content_Types].xml') || text.includes(`${folder}/`))
}

/** Text, in whatever alphabet, has no control characters in it but those of lines and, in some old emails, escape. */
const isText = (head: Uint8Array) => !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))

/** What correspondence comes as. Nothing in it can run by being opened; none of it is ever shown by the portal itself. */
const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', endings: ['.pdf'], isSo: begins(0x25, 0x50, 0x44, 0x46, 0x2d) },
  { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'], isSo: begins(0xff, 0xd8, 0xff) },
  { mediaType: 'image/png', endings: ['.png'], isSo: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['.docx'],
    isSo: isOffice('word'),
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['.xlsx'],
    isSo: isOffice('xl'),
  },
  // An email kept by Outlook is an OLE compound file.
  {
    mediaType: 'application/vnd.ms-outlook',
    endings: ['.msg'],
    isSo: begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  },
  { mediaType: 'message/rfc822', endings: ['.eml'], isSo: isText },
  { mediaType: 'text/plain', endings: ['.txt'], isSo: isText },
]

/** How the names of files that are taken end, for a browser to offer first. */
export const attachmentEndings: readonly string[] = kinds.flatMap(({ endings }) => endings)

const kindNamed = (name: string) => kinds.find(({ endings }) => endings.includes(endingOf(name)))

/** What a name says that its file is; null for a kind that isn't taken. */
export const mediaTypeNamed = (name: string): string | null => kindNamed(name)?.mediaType ?? null

/** How a name ends, from its last full stop, in small letters. */
export const endingOf = (name: string): string => /\.[a-z0-9]{1,5}$/.exec(name.toLowerCase())?.[0] ?? ''

/** True where a file is of a kind that is taken, and both its name and its content say so. */
export async function isAsNamed(path: string, name: string): Promise<boolean> {
  const kind = kindNamed(name)
  if (kind === undefined) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
    return kind.isSo(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
