import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Model, modelOf } from './bytes/model'
import { scan } from './bytes/scan'
import { channels as every } from './channels/all'
import { openPdf, pdfEngine } from './channels/open'
import { runChannels } from './channels/runChannels'
import { type Channel, type Program, programs, type Reading } from './channels/types'
import type { PageMark } from './mark'
import { needlesFor } from './needle'
import { type Engines, findEngines } from './programs/engines'
import { pdfiumVersion } from './programs/pdfiumVersion'

const EngineSchema = z.object({ name: z.string(), version: z.string() }).readonly()
const FindingSchema = z.object({ hidden: z.number().int(), where: z.string() }).readonly()

export const ChannelResultSchema = z
  .object({
    channel: z.string(),
    passed: z.boolean(),
    findings: z.array(FindingSchema).readonly(),
    /** Why a channel failed that could not read the file its way. */
    reason: z.string().optional(),
  })
  .readonly()
export type ChannelResult = z.infer<typeof ChannelResultSchema>

/** The record of one proof, as it is kept. It never holds a hidden word: a finding names the string's place in the list. */
export const ProofSchema = z
  .object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    provedWith: z.array(EngineSchema).readonly(),
    /** Programs of the system that could have read the file, had they been installed. */
    absent: z.array(z.enum(programs)).readonly(),
    channels: z.array(ChannelResultSchema).readonly(),
    /** Places in the list of strings too short to be told from a page's own words, so not looked for. */
    tooShort: z.array(z.number().int()).readonly(),
    passed: z.boolean(),
    pages: z.number().int(),
  })
  .readonly()
export type Proof = z.infer<typeof ProofSchema>

export type ProofOptions = {
  /**
   * Words rightly disclosed elsewhere (the subject's own surname): where they stand they are not counted, unless as part
   * of a longer hidden string.
   */
  readonly allowed?: readonly string[]
  /** What was hidden, in default user space of the finished file's own pages. */
  readonly marks?: readonly PageMark[]
  /** The programs of the system to read with; left out, those that the machine has. */
  readonly engines?: Engines
  /** Programs without which there is no proof. */
  readonly compulsory?: readonly Program[]
  /** Names of attachments that the file may carry; left out, none. */
  readonly embedded?: readonly string[]
}

/**
 * Looks for hidden words and hidden places in the finished bytes of a PDF, every way there is of reading them, with
 * readers other than the one that wrote the file. Fails closed: what can't be read is a failed channel with its reason,
 * never a pass.
 */
export const prove = (bytes: Uint8Array, hidden: readonly string[], options: ProofOptions = {}): Promise<Proof> =>
  proveWith(every, bytes, { hidden, ...options })

/** The same with some of the channels: to show what each of them is for. */
export const proveWith = async (
  channels: readonly Channel[],
  bytes: Uint8Array,
  { hidden, ...options }: ProofOptions & { readonly hidden: readonly string[] },
): Promise<Proof> => {
  const { needles, tooShort } = needlesFor(hidden)
  const engines = options.engines ?? (await findEngines())
  const opened = await openPdf(bytes)
  const file = scan(bytes)
  const reading: Reading = {
    bytes,
    file,
    pdf: opened,
    model: once(() => modelOf(file)),
    needles,
    allowed: needlesFor(options.allowed ?? []).needles,
    marks: options.marks ?? [],
    engines,
    compulsory: options.compulsory ?? [],
    embedded: options.embedded ?? [],
  }
  const pages = 'document' in opened ? opened.document.numPages : 0
  const results = await runChannels(channels, reading)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    provedWith: [
      pdfEngine,
      { name: 'rights-portal byte reader', version: '2' },
      { name: 'PDFium', version: pdfiumVersion },
      ...programs.flatMap((name) => (engines[name] === null ? [] : [{ name, version: engines[name] }])),
    ],
    absent: programs.filter((name) => engines[name] === null),
    channels: results,
    tooShort,
    passed: results.length > 0 && results.every((result) => result.passed),
    pages,
  }
}

const once = (make: () => Model): (() => Model) => {
  let made: Model | undefined
  return () => {
    made ??= make()
    return made
  }
}
