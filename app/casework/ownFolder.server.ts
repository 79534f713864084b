import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from '~/app/desk.server'

type Own = {
  /** Of the portal's folder for files. */
  readonly within: 'burning' | 'packing'
  /** The work that it is for. */
  readonly of: string
}

/**
 * A folder of its own for one piece of work, which is gone again whatever comes of it. What a worker that was killed left
 * there goes first; what is younger than a day stays, since another worker may be at the same work, its lease run out.
 */
export async function withOwnFolder<T>(
  desk: Desk,
  { within, of }: Own,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const all = join(desk.config.dataDir, within)
  await mkdir(all, { recursive: true, mode: 0o700 })
  for (const left of await readdir(all)) {
    const touched = (await stat(join(all, left)).catch(() => null))?.mtimeMs ?? Date.now()
    if (Date.now() - touched > dayInMs) await rm(join(all, left), { recursive: true, force: true })
  }
  const own = await mkdtemp(join(all, `${of}-`))
  try {
    return await act(own)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

const dayInMs = 24 * 60 * 60 * 1000
