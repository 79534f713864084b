import { createHash } from 'node:crypto'
import { scan } from './bytes/scan'
import { glyphs } from './channels/glyphs'
import { openPdf, pdfEngine } from './channels/open'
import { annotations, attachments, metadata, outlines, pageText, structureTree } from './channels/pdfjs'
import { rawBytes } from './channels/rawBytes'
import { strings } from './channels/strings'
import { structure } from './channels/structure'
import type { Channel, Finding, Reading } from './channels/types'
import { needlesFor } from './needle'

export type ChannelResult = {
  readonly channel: string
  readonly passed: boolean
  readonly findings: readonly Finding[]
  /** Why a channel failed that found nothing: the file could not be read that way. */
  readonly reason?: string
}

/** The record of one proof. It never holds a hidden word: a finding names the string's place in the list. */
export type Proof = {
  readonly sha256: string
  readonly provedWith: readonly { readonly name: string; readonly version: string }[]
  readonly channels: readonly ChannelResult[]
  /** Places in the list of strings too short to be told from a page's own words, so not looked for. */
  readonly tooShort: readonly number[]
  readonly passed: boolean
  readonly pages: number
}

const channels: readonly Channel[] = [
  pageText,
  outlines,
  metadata,
  annotations,
  attachments,
  structureTree,
  rawBytes,
  strings,
  glyphs,
  structure,
]

/**
 * Looks for hidden words in the finished bytes of a PDF, every way there is of reading them, with readers other than the
 * one that wrote the file. `allowed` are words rightly disclosed elsewhere (the subject's own surname): where they stand
 * they are not counted, unless as part of a longer hidden string. Fails closed: what can't be read is a failed channel with its reason, never a pass.
 */
export const prove = async (
  bytes: Uint8Array,
  hidden: readonly string[],
  options: { readonly allowed?: readonly string[] } = {},
): Promise<Proof> => {
  const { needles, tooShort } = needlesFor(hidden)
  const opened = await openPdf(bytes)
  const reading: Reading = {
    bytes,
    file: scan(bytes),
    pdf: opened,
    needles,
    allowed: needlesFor(options.allowed ?? []).needles,
  }
  const results: ChannelResult[] = []
  for (const channel of channels) results.push(await run(channel, reading))
  const pages = 'document' in opened ? opened.document.numPages : 0
  if ('document' in opened) await opened.close()
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    provedWith: [pdfEngine, { name: 'rights-portal byte reader', version: '1' }],
    channels: results,
    tooShort,
    passed: results.every((result) => result.passed),
    pages,
  }
}

const run = async (channel: Channel, reading: Reading): Promise<ChannelResult> => {
  try {
    const findings = await channel.look(reading)
    return { channel: channel.name, passed: findings.length === 0, findings }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : 'The reader stopped without saying why.'
    return { channel: channel.name, passed: false, findings: [], reason }
  }
}
