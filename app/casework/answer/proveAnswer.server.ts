import { readFile } from 'node:fs/promises'
import type { Desk } from '~/app/desk.server'
import type { BuiltFile, BuiltPack } from '~/app/pack/build'
import type { PageMark, Rect } from '~/app/redaction/mark'
import type { ChannelResult, Proof } from '~/app/redaction/prove'
import { proveInParts } from '~/app/redaction/proveInParts'
import { proveWords } from '~/app/redaction/proveWords'
import type { Gathered } from '../packing/gathered.server'

/** What is kept of a proof: the proof itself and, for each hidden string that it speaks of by number, its marks. */
export type KeptProof = Proof & { readonly marks: readonly (readonly string[])[] }

type Asked = Pick<Gathered, 'hidden' | 'allowed' | 'areas'>

/**
 * Proves the files of an answer as they will leave: every volume through every channel, and every file of text. The ZIP
 * holds these same files. Throws where a volume could not be gone through to its end: that is no proof.
 */
export async function proveAnswer(desk: Desk, built: BuiltPack, asked: Asked): Promise<KeptProof> {
  const words = asked.hidden.map((hidden) => hidden.words)
  const volumes = built.files.filter(({ kind }) => kind === 'volume')
  const proofs: Proof[] = []
  for (const [index, volume] of volumes.entries()) {
    const marks = marksIn(built, index + 1, asked)
    const { allowed } = asked
    const asking = { hidden: words, allowed, marks, compulsory: desk.config.proofNeeds }
    const proof = await proveInParts(desk.readers, await readFile(volume.path), asking)
    if ('refused' in proof) throw new Error(`The proof was cut off: ${proof.refused}`)
    // The proof is of what is kept, and of nothing else.
    if (proof.sha256 !== volume.sha256) throw new Error('The volume is not the one that was proved')
    proofs.push(proof)
  }
  const copies = proveWords('copies', await textsOf(built.files), { hidden: words, allowed: asked.allowed })
  return {
    ...together(proofs, copies),
    sha256: built.sha256,
    pages: built.pages,
    marks: asked.hidden.map((h) => h.marks),
  }
}

/** What is hidden on burned pages, where they came to stand in a volume: a picture stands above the strip with its number. */
function marksIn({ shown }: BuiltPack, volume: number, { areas }: Asked): readonly PageMark[] {
  return shown
    .filter((page) => page.volume === volume)
    .flatMap(({ file, at, page, below }) =>
      (areas.get(file) ?? [])
        .filter((area) => area.at === at)
        .map(({ exemption, rects }) => ({ page, exemption, rects: rects.map((rect) => raised(rect, below)) })),
    )
}

const raised = ([x0, y0, x1, y1]: Rect, by: number): Rect => [x0, y0 + by, x1, y1 + by]

const textKinds: ReadonlySet<BuiltFile['kind']> = new Set(['page-copy', 'data', 'schema', 'table', 'list'])

const textsOf = (files: readonly BuiltFile[]) =>
  Promise.all(
    files
      .filter(({ kind }) => textKinds.has(kind))
      .map(async ({ name, path }) => ({ name, text: await readFile(path, 'utf8') })),
  )

function together(proofs: readonly Proof[], copies: ChannelResult): Proof {
  const [first] = proofs
  if (first === undefined) throw new Error('An answer has a volume')
  const named = (volume: number, where: string) => (proofs.length > 1 ? `volume ${volume + 1}, ${where}` : where)
  const channels = first.channels.map(({ channel }) => {
    const results = proofs.map((proof) => proof.channels.find((one) => one.channel === channel))
    const reason = results.find((result) => result?.reason !== undefined)?.reason
    return {
      channel,
      passed: results.every((result) => result?.passed === true),
      findings: results.flatMap((result, volume) =>
        (result?.findings ?? []).map(({ hidden, where }) => ({ hidden, where: named(volume, where) })),
      ),
      ...(reason === undefined ? {} : { reason }),
    }
  })
  const all = [...channels, copies]
  return { ...first, channels: all, passed: proofs.every(({ passed }) => passed) && all.every(({ passed }) => passed) }
}
