import { scan } from '../bytes/scan'
import { withPrivateFile } from '../programs/privateFile'
import { requireRun, runProgram } from '../programs/run'
import { glyphs } from './glyphs'
import { strings } from './strings'
import type { Channel, Finding, Reading } from './types'

/** The file as qpdf writes it anew, read by the byte reader, and whether qpdf finds it well built. */
export const qpdf: Channel = {
  name: 'qpdf',
  needs: 'qpdf',
  look: (reading) =>
    withPrivateFile(reading.bytes, async (file) => {
      const { code } = await runProgram('qpdf', ['--check', file])
      const wrong: readonly Finding[] =
        code === 0 ? [] : [{ hidden: -1, where: 'qpdf --check finds the file wrongly built' }]
      if (code === 2) return wrong
      const written = await requireRun('qpdf', [...rewrite, file, '-'], {
        mostBytes: reading.bytes.length * 4 + headroom,
      })
      return [...wrong, ...(await lookAgain({ ...reading, bytes: written, file: withoutPictures(written) }))]
    }),
}

// Streams stay packed: unpacked, the pictures of a long file would fill the memory. The byte reader unpacks its words.
const rewrite = [
  '--qdf',
  '--object-streams=disable',
  '--decode-level=none',
  '--no-original-object-ids',
  '--warning-exit-0',
]
const headroom = 64 * 1024 * 1024

// Pictures are what they were: the byte scan has been through them.
const withoutPictures = (written: Buffer) => {
  const file = scan(written)
  return { ...file, streams: file.streams.filter((stream) => !stream.picture) }
}

const lookAgain = async (reading: Reading): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const channel of [strings, glyphs]) if ('look' in channel) findings.push(...(await channel.look(reading)))
  return findings.map(({ hidden, where }) => ({ hidden, where: `${where} as qpdf writes it` }))
}
