import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lends bytes as a file that nobody else may read, in a folder of its own, and removes both whatever happens. */
export const withPrivateFile = async <T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'rights-proof-'))
  try {
    const file = join(folder, 'file.pdf')
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
    return await use(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
