import { Writable } from 'node:stream'
import { type BurnedDocument, burnDocument } from '~/app/redaction/burn/burnDocument'
import type { Refused } from '~/app/redaction/burn/types'
import type { PageMark } from '~/app/redaction/mark'
import type { Pool } from '~/app/redaction/threads/pool'

type Asked = { readonly marks: readonly PageMark[]; readonly pool: Pool; readonly on?: string }

/** A burned document and its bytes, not proved. Gives a refusal back as it came. */
export const tryBurning = async (
  bytes: Uint8Array,
  { on = '2026-11-22', ...asked }: Asked,
): Promise<(BurnedDocument & { readonly bytes: Uint8Array }) | Refused> => {
  const parts: Buffer[] = []
  const out = new Writable({
    write: (part: Buffer, _, done) => {
      parts.push(part)
      done()
    },
  })
  const burned = await burnDocument(bytes, { ...asked, out, setting: { title: 'Document', on, language: 'en-GB' } })
  return 'refused' in burned ? burned : { ...burned, bytes: new Uint8Array(Buffer.concat(parts)) }
}

/** The same of a document that must burn. */
export const burned = async (bytes: Uint8Array, asked: Asked) => {
  const outcome = await tryBurning(bytes, asked)
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}, page ${outcome.page}`)
  return outcome
}
