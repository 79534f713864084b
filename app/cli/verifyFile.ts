import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { verifyFile as findFile, type KnownFile } from '../casework/verifyFile.server'
import { loadConfig } from '../config.server'
import { deskAt } from '../desk.server'
import { inGroups } from '../pack/files'
import { closeDesk, startDesk } from '../portal.server'
import { sayDay } from '../rules/sayDay'
import type { Ending } from './ending'

const most = 5

/** Says whether a file is, to the byte, one that was released. Ends with 1 for any other, 2 where it can't be read. */
export async function verifyFile(file: string): Promise<Ending> {
  const sha256 = await sha256Of(file)
  if (sha256 === null) {
    console.error(`${file}: this file can't be opened.`)
    return 2
  }
  const desk = deskAt(await startDesk(loadConfig()), { kind: 'portal' })
  try {
    const known = await findFile(desk, sha256)
    console.log(`Fingerprint (SHA-256): ${inGroups(sha256)}`)
    for (const line of sayFile(known)) console.log(line)
    return known[0]?.state === 'released' ? 0 : 1
  } finally {
    await closeDesk()
  }
}

/** Read piece by piece: an answer may be larger than memory. */
async function sha256Of(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
  } catch {
    return null
  }
  return hash.digest('hex')
}

/** What is known of a file, in plain words. */
export function sayFile(known: readonly KnownFile[]): readonly string[] {
  if (known.length === 0) {
    return [
      'Not known. No answer that this portal made has a file with these bytes.',
      'It may have been changed since, or come from elsewhere.',
    ]
  }
  const [first] = known
  // Where it went out, what became of the same bytes in other versions is no news.
  const alike = known.filter(({ state }) => first?.state !== 'released' || state === 'released')
  const more = alike.length - most
  return [
    ...alike.slice(0, most).map(sayKnown),
    ...(more > 0 ? [`The same file is part of ${more === 1 ? '1 more answer' : `${more} more answers`}.`] : []),
  ]
}

const sayKnown = (known: KnownFile): string => {
  const which = `the answer to ${known.reference}, version ${known.version}${
    known.purpose === 'difference' ? ' (what a review newly shows)' : ''
  }`
  const pages = known.pages === null ? '' : `, ${known.pages === 1 ? '1 page' : `${known.pages} pages`}`
  const part = `file ${known.file} of ${known.files} (${known.name})${pages}`
  switch (known.state) {
    case 'released':
      return `Released on ${sayDay(known.on)} as part of ${which}: ${part}. Every byte is as it was released.`
    case 'waiting':
      return `Not released. It was built as part of ${which}: ${part}. That answer has not gone out.`
    case 'put-aside':
      return `Not released. It was built as part of ${which}: ${part}. That version was put aside and never went out.`
    case 'disagrees':
      return `It can't be vouched for. The portal has it as part of ${which}: ${part}. But the case's history or the list of that answer's files was changed after it was kept.`
  }
}
