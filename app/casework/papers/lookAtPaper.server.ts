import { createReadStream } from 'node:fs'
import type { Desk } from '~/app/desk.server'
import type { Wanted } from '~/app/http/upload.server'
import { paperLimit, papersAtOnce } from '~/app/http/uploadLimits'
import { isOfItsType, typeNamed } from './paperType.server'

/** Why a paper that came in whole is not kept. `failed`: nobody could say whether it has a virus. */
export type PaperFault = 'type' | 'locked' | 'virus' | 'failed'

/** What a form that brings papers may bring, and how each is looked at before it is kept. */
export const papersWanted = (desk: Desk): Wanted<PaperFault> => ({
  blobs: desk.blobs,
  fileBytes: paperLimit,
  files: papersAtOnce,
  look: async ({ path }, name) => {
    if (!(await isOfItsType(path, name))) return 'type'
    if (typeNamed(name)?.mediaType === 'application/pdf' && (await isLocked(path))) return 'locked'
    const scan = desk.scanner === null ? 'clean' : await desk.scanner(path)
    if (scan === 'clean') return null
    return scan === 'infected' ? 'virus' : 'failed'
  },
})

/**
 * A PDF names the way it is locked where it ends, in words that are never compressed or locked themselves: ISO 32000-1,
 * 7.5.5 and 7.5.8.2. Read a chunk at a time, each with the end of the one before.
 */
async function isLocked(path: string): Promise<boolean> {
  let end = ''
  for await (const chunk of createReadStream(path, 'latin1')) {
    const text = `${end}${chunk}`
    if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) return true
    end = text.slice(-60)
  }
  return false
}
