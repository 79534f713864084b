import { workerData } from 'node:worker_threads'
import { burnPage, type PageToBurn } from '../burn/burnPage'
import { type DrawnFor, drawForScreen, type PageToDraw } from '../burn/drawForScreen'
import { packPicture } from '../burn/pack/packPicture'
import { survey } from '../burn/survey'
import type { BurnedPage, Refused, Word } from '../burn/types'
import { takeCompiled } from '../engine/pdfium'
import { type Picture, release } from '../engine/picture'
import { lighten, type Named, opened, safely } from './opened'

/** What a thread is asked of a document: to look it over, or to burn or draw one page of it. */
export type Task = Named & ({ readonly survey: true } | { readonly burn: PageToBurn } | { readonly draw: PageToDraw })

/** A picture whose words have to be read, packed, and its width in pixels. */
export type ToRead = { readonly picture: Uint8Array; readonly width: number }

/** A burned page, and the picture of it that has to be read, if its own text can't be trusted. */
export type Worked = BurnedPage & { readonly claimed: readonly Word[]; readonly toRead: ToRead | null }

if (workerData instanceof WebAssembly.Module) takeCompiled(workerData)

/** The work of one thread: everything that parses a stranger's file happens in one, where it can be stopped. */
export const work = (task: Task) =>
  safely(async () =>
    'survey' in task ? survey(task.bytes) : 'burn' in task ? burn(task, task.burn) : draw(task, task.draw),
  )

const burn = async (named: Named, page: PageToBurn): Promise<Worked | Refused> => {
  const document = await opened(named)
  if ('unopened' in document) return { refused: document.unopened }
  const drawn = burnPage(document, page)
  lighten(document)
  if ('refused' in drawn) return { ...drawn, page: page.index }
  const { picture, toRead, ...rest } = drawn
  const worked = { ...rest, page: page.index, picture: await packPicture(picture), toRead: await packed(toRead) }
  release(picture)
  return worked
}

/** A picture to be read, packed to be handed on. */
export const packed = async (picture: Picture | null): Promise<ToRead | null> =>
  picture === null ? null : { picture: (await packPicture(picture)).bytes, width: picture.width }

const draw = async (named: Named, page: PageToDraw): Promise<DrawnFor | Refused> => {
  const document = await opened(named)
  if ('unopened' in document) return { refused: document.unopened }
  const drawn = await drawForScreen(document, page)
  return 'refused' in drawn ? { ...drawn, page: page.index } : drawn
}
