import type { Desk } from '~/app/desk.server'
import type { BuiltPack } from '~/app/pack/build'
import type { PackFacts } from '~/app/pack/facts'
import { buildInThread } from '~/app/pack/thread/buildInThread'
import { notePackStep } from '~/db/packs'
import { withOwnFolder } from '../ownFolder.server'
import { freshLooks } from '../settings/looks.server'

type Making = { readonly pack: string; readonly facts: PackFacts }

/**
 * Makes the files of an answer in a folder that is gone again whatever comes of it, and says on the pack's row how far it
 * has come.
 */
export const withAnswerFiles = <T>(
  desk: Desk,
  { pack, facts }: Making,
  act: (built: BuiltPack) => Promise<T>,
): Promise<T> =>
  withOwnFolder(desk, { within: 'packing', of: pack }, async (folder) => {
    const words = desk.packWords(facts.language, facts.audience)
    await freshLooks(desk)
    const theme = desk.themes.get(facts.controller.id)
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
      // Lost, it is said again by the next one: nobody waits for it.
      notePackStep(desk.db, pack, { step: 'setting', done, total }).catch(() => undefined)
    }
    return act(await buildInThread({ facts, words, folder, theme, onProgress }))
  })
