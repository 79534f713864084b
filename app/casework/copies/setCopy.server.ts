import { join } from 'node:path'
import type { StaffDesk } from '~/app/desk.server'
import { readInternalWords } from '~/app/outside/internalWords.server'
import { composeCourt } from '~/app/pack/sections/internal/composeCourt'
import { composeInternal } from '~/app/pack/sections/internal/composeInternal'
import type { InternalFacts } from '~/app/pack/sections/internal/facts'
import type { Tree } from '~/app/pack/tree'
import { typeset } from '~/app/pack/typeset'
import { type Written, writing } from '~/app/pack/writing'
import { type Bundled, bundle } from '~/app/pack/zip'
import type { CaseRead } from '../readCase.server'
import { gatherCourt } from './gatherCourt.server'

/** Sets the council's own copy of an answer in a folder. Gives its path. */
export async function setInternal(desk: StaffDesk, facts: InternalFacts, folder: string): Promise<string> {
  const { reference } = facts
  const tree = composeInternal(facts, readInternalWords(desk.config.templatesDir))
  const [volume] = await setVolumes(desk, tree, { reference, name: `${reference}-internal`, folder, pagesAVolume })
  if (volume === undefined) throw new Error('A copy has a volume')
  return volume.path
}

/** More than any record of what was done has: it is one file. */
const pagesAVolume = 1_000_000

/** Sets the bundle for a court in a folder, with the originals of the documents. Gives its path: a ZIP. */
export async function setCourt(
  desk: StaffDesk,
  read: CaseRead,
  { madeFor, folder }: { readonly madeFor: string; readonly folder: string },
): Promise<string> {
  const { facts, originals } = await gatherCourt(desk, read, madeFor)
  const { reference } = facts
  const tree = composeCourt(facts, readInternalWords(desk.config.templatesDir))
  const volumes = await setVolumes(desk, tree, { reference, name: `${reference}-court`, folder })
  const path = join(folder, 'bundle')
  await bundle([...volumes, ...originals], path, desk.today)
  return path
}

type Setting = {
  readonly reference: string
  readonly name: string
  readonly folder: string
  readonly pagesAVolume?: number
}

async function setVolumes(
  desk: StaffDesk,
  tree: Tree,
  { reference, name, folder, pagesAVolume: most }: Setting,
): Promise<readonly Bundled[]> {
  const written: Written[] = []
  const { controller } = desk.staff
  await typeset(
    tree,
    {
      title: tree.sections[0]?.title ?? reference,
      builtOn: desk.today,
      reference,
      language: 'en-GB',
      print: 'standard',
      ...(most !== undefined && { pagesAVolume: most }),
      theme: desk.themes.get(controller),
    },
    (volume) => {
      const file = writing(join(folder, `volume-${volume}`))
      written.push(file)
      return file
    },
  )
  return written.map((file, at) => ({
    name: written.length > 1 ? `${name}-volume-${at + 1}.pdf` : `${name}.pdf`,
    path: file.end().path,
  }))
}
