import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desk } from '~/app/desk.server'
import type { BuiltPack } from '~/app/pack/build'
import type { PackFacts } from '~/app/pack/facts'
import { buildInThread } from '~/app/pack/thread/buildInThread'
import { notePackStep } from '~/db/packs'

type Making = { readonly pack: string; readonly facts: PackFacts }

/**
 * Makes the files of an answer in a folder that is gone again whatever comes of it, and says on the pack's row how far it
 * has come. What a worker that was killed left there goes first.
 */
export async function withAnswerFiles<T>(
  desk: Desk,
  { pack, facts }: Making,
  act: (built: BuiltPack) => Promise<T>,
): Promise<T> {
  const within = join(desk.config.dataDir, 'packing')
  await mkdir(within, { recursive: true, mode: 0o700 })
  await removeOld(within)
  const folder = await mkdtemp(join(within, `${pack}-`))
  try {
    const words = desk.packWords(facts.language, facts.audience)
    const theme = desk.themes.get(facts.controller.id)
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
      // Lost, it is said again by the next one: nobody waits for it.
      notePackStep(desk.db, pack, { step: 'setting', done, total }).catch(() => undefined)
    }
    return await act(await buildInThread({ facts, words, folder, theme, onProgress }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Another worker may be at the same answer, whose lease ran out: what is younger than a day is not touched. */
async function removeOld(within: string): Promise<void> {
  for (const left of await readdir(within)) {
    const folder = join(within, left)
    const touched = (await stat(folder).catch(() => null))?.mtimeMs ?? Date.now()
    if (Date.now() - touched > dayInMs) await rm(folder, { recursive: true, force: true })
  }
}

const dayInMs = 24 * 60 * 60 * 1000
