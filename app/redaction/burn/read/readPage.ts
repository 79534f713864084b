import type { Worked } from '../../threads/worker'
import type { BurnedPage } from '../types'
import { merged } from './merge'
import type { Reader } from './reader'

/** A page whose words are those that can be seen on it: where its own text can't be trusted, its picture is read. */
export const readPage = async ({ claimed, toRead, ...page }: Worked, reader: Reader): Promise<BurnedPage> => {
  if (toRead === null) return page
  const read = await reader.read(toRead.picture)
  return {
    ...page,
    paragraphs: merged({ paragraphs: page.paragraphs, claimed, read, scale: toRead.width / page.width }),
  }
}
