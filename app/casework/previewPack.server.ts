import type { StaffDesk } from '~/app/desk.server'
import { previewPage } from '~/app/pack/preview'
import { WordsFault } from '~/app/pack/words'
import { type Document, sharing } from '~/app/redaction/threads/pool'
import type { Case } from '~/app/rules/case/case'
import type { Refusal, Setting } from '~/app/rules/case/commands'
import { isDifference } from '~/app/rules/case/decidePack'
import { packAsked } from '~/app/rules/case/foldPack'
import { whyNot } from '~/app/rules/case/foresee'
import { readFiles } from './answer/keptAnswer.server'
import { gatherPack } from './packFacts.server'
import { type HeldRegister, readRegister } from './registers.server'

type On = { readonly caseId: string; readonly kase: Case; readonly setting: Setting }

/** One page of an answer: of the one that is built, or of the one that would be built now. Pages count from 1. */
export type PackPage = {
  readonly from: 'built' | 'draft'
  readonly page: number
  /** Null for a draft whose end nobody has come to. */
  readonly pages: number | null
  /** Where it stands in the built answer. */
  readonly volume: { readonly number: number; readonly of: number; readonly page: number } | null
  /** For whoever can't see the picture. */
  readonly words: readonly string[]
}

/** Why there is no page to show: what stands in the way of building, or what the words of the answer lack. */
export type NoPreview = { readonly refused: Refusal } | { readonly fault: string }

/** A page of a case's answer for staff to look at. Null where the answer has no such page. */
export async function readPackPage(desk: StaffDesk, on: On, page: number): Promise<PackPage | NoPreview | null> {
  const shown = await pageShown(desk, on, page)
  if (shown === null || 'refused' in shown || 'fault' in shown) return shown
  const { from, pages, volume } = shown
  const words = shown.words ?? (await wordsOn(desk, shown))
  return { from, page, pages, volume, words }
}

/** Its picture, a PNG so many pixels wide; null where there is none to draw. */
export async function drawPackPage(
  desk: StaffDesk,
  on: On,
  { page, width }: { readonly page: number; readonly width: number },
): Promise<Uint8Array | null> {
  const shown = await pageShown(desk, on, page)
  if (shown === null || 'refused' in shown || 'fault' in shown) return null
  const drawn = await desk.readers.draw(shown.document, { index: shown.index, unit: 1, width, marks: [] })
  return 'refused' in drawn ? null : drawn.png
}

type Shown = Pick<PackPage, 'from' | 'pages' | 'volume'> & {
  readonly document: Document
  /** Its place in that document, from 0. */
  readonly index: number
  /** Known of a draft, which was laid out here. */
  readonly words: readonly string[] | null
}

const pageShown = (desk: StaffDesk, on: On, page: number): Promise<Shown | NoPreview | null> =>
  on.kase.pack !== null && isBuilt.has(on.kase.pack.state)
    ? builtPage(desk, on.kase.pack.id, page)
    : draftPage(desk, on, page)

const isBuilt: ReadonlySet<string> = new Set(['built', 'approved', 'released'])

async function builtPage(desk: StaffDesk, pack: string, page: number): Promise<Shown | null> {
  const volumes = (await readFiles(desk, pack)).files.filter(({ kind }) => kind === 'volume')
  let before = 0
  for (const [at, { blob, pages: inVolume }] of volumes.entries()) {
    const index = page - before - 1
    before += inVolume ?? 0
    if (page > before) continue
    const document = await lastVolumes(blob, async () => sharing(await desk.blobs.read(blob)))
    const pages = volumes.reduce((sum, each) => sum + (each.pages ?? 0), 0)
    return {
      from: 'built',
      pages,
      volume: { number: at + 1, of: volumes.length, page: index + 1 },
      document,
      index,
      words: null,
    }
  }
  return null
}

async function wordsOn(desk: StaffDesk, { document, index }: Shown): Promise<readonly string[]> {
  const looked = await desk.readers.look(document, { index, unit: 1 })
  if ('refused' in looked) return []
  const lines = new Map<number, string[]>()
  for (const { line, text } of looked.words) lines.set(line, [...(lines.get(line) ?? []), text])
  return [...lines.values()].map((words) => words.join(' '))
}

/** The page and its picture are asked for one after the other, and then the next: a draft is laid out once for both. */
async function draftPage(desk: StaffDesk, on: On, page: number): Promise<Shown | NoPreview | null> {
  const held = await readRegister(desk, on.kase.received.controller)
  if (held === null) throw new Error('A case belongs to a controller with a register')
  const name = [on.caseId, on.kase.seq, held.version, desk.today, page].join(' ')
  return lastDrafts(name, () => layDraft(desk, on, { page, held }))
}

type Draft = { readonly page: number; readonly held: HeldRegister }

async function layDraft(
  desk: StaffDesk,
  { caseId, kase, setting }: On,
  { page, held }: Draft,
): Promise<Shown | NoPreview | null> {
  const { asked, refused } = asIfAsked(kase, setting)
  if (refused !== undefined) return { refused }
  const { facts } = await gatherPack(desk, caseId, { kase: asked, held })
  try {
    const words = desk.packWords(facts.language, facts.audience)
    const laid = await previewPage(facts, words, { page, theme: desk.themes.get(facts.controller.id) })
    if (laid === null) return null
    const { pages } = laid
    return {
      from: 'draft',
      pages,
      volume: null,
      document: sharing(laid.bytes),
      index: laid.page,
      words: laid.words,
    }
  } catch (fault) {
    if (fault instanceof WordsFault) return { fault: fault.message }
    throw fault
  }
}

/** The case as if its answer had been asked for now, and what the rules would say to that. One being built stands aside. */
function asIfAsked(kase: Case, setting: Setting) {
  const free = kase.pack?.state === 'asked' ? { ...kase, pack: null } : kase
  const purpose = isDifference(kase) ? 'difference' : 'answer'
  const pack = packAsked(kase, { id: '', version: kase.packVersions + 1, purpose, builtBy: setting.by })
  return {
    refused: whyNot(free, { act: 'ask-pack', pack: '', explained: true }, setting),
    asked: { ...kase, pack },
  }
}

// Somebody turns page after page: the last few stay where the threads can read them.
const most = 3

const keepingLast = <T>() => {
  const known = new Map<string, Promise<T>>()
  return (name: string, make: () => Promise<T>): Promise<T> => {
    const made = known.get(name) ?? make()
    known.delete(name)
    known.set(name, made)
    made.catch(() => known.delete(name))
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    return made
  }
}

const lastVolumes = keepingLast<Document>()
const lastDrafts = keepingLast<Shown | NoPreview | null>()
