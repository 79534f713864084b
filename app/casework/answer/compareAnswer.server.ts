import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Desk } from '~/app/desk.server'
import { readKeptPage } from '~/app/redaction/burn/keptPages'
import { proveWords } from '~/app/redaction/proveWords'
import { type DisclosedThing, disclosedElsewhere, earlierPacks } from '~/db/disclosed'
import { pagesOf } from '~/db/documents'
import type { Gathered, Hidden, Thing } from '../packing/gathered.server'

/** One thing that staff should look at before a release. No words of anybody: references alone. */
export const Warning = z.discriminatedUnion('kind', [
  /** The same record or page stands elsewhere with other words hidden: in this answer or in another that went out. */
  z.object({
    kind: z.literal('treated-otherwise'),
    ref: z.string(),
    other: z.string(),
    reference: z.string().nullable(),
  }),
  /** Words that this answer hides can be read in an earlier one. */
  z.object({ kind: z.literal('shown-before'), marks: z.array(z.string()), reference: z.string() }),
])
export type Warning = z.infer<typeof Warning>

type Compared = { readonly pack: string; readonly caseId: string; readonly controller: string }

/** Under this many letters two pages are alike by chance: a blank form, a cover. */
const tellingLetters = 40

/**
 * What may be laid beside other answers: each record and each page, as keyed hashes of what it says whole and of what is
 * shown. Neither can be read back.
 */
export const fingerprintsOf = (desk: Desk, things: readonly Thing[]): readonly DisclosedThing[] =>
  things
    .filter(({ whole }) => (whole.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= tellingLetters)
    .map(({ ref, whole, shown }) => ({ ref, whole: keyed(desk, whole), shown: keyed(desk, shown) }))

const keyed = (desk: Desk, words: string): string =>
  createHmac('sha256', desk.config.codeSecret).update(words.normalize('NFKC').replace(/\s+/g, ' ').trim()).digest('hex')

/** The pages of the documents of an answer, each with all its words and with those that are still shown. */
export async function pageThings(desk: Desk, { facts, keys }: Gathered): Promise<readonly Thing[]> {
  if (!('documents' in facts)) return []
  const things: Thing[] = []
  for (const { ref, file, shown } of facts.documents) {
    const words = new Map((await pagesOf(desk.db, keys.get(ref) ?? '')).map((page) => [page.page, page.words]))
    for (const { at, page } of file === undefined ? [] : shown) {
      const whole = (words.get(page) ?? []).map(({ text }) => text).join(' ')
      const left = readKeptPage(file ?? '', at)
        .paragraphs.flat(2)
        .map(({ text }) => text)
      things.push({ ref: `${ref} page ${page + 1}`, whole, shown: left.join(' ') })
    }
  }
  return things
}

/**
 * Compares an answer with itself and with every earlier one of the controller that went out, whoever asked: two copies of
 * one letter treated differently, and words hidden here that an earlier answer shows.
 */
export async function compareAnswer(
  desk: Desk,
  { pack, caseId, controller }: Compared,
  { things, hidden }: { readonly things: readonly DisclosedThing[]; readonly hidden: readonly Hidden[] },
): Promise<readonly Warning[]> {
  return [
    ...within(things),
    ...(await besideOthers(desk, { pack, caseId, controller }, things)),
    ...(await shownBefore(desk, { pack, caseId, controller }, hidden)),
  ]
}

function within(things: readonly DisclosedThing[]): readonly Warning[] {
  const first = new Map<string, DisclosedThing>()
  return things.flatMap((thing): readonly Warning[] => {
    const before = first.get(thing.whole)
    if (before === undefined) first.set(thing.whole, thing)
    if (before === undefined || before.shown === thing.shown) return []
    return [{ kind: 'treated-otherwise', ref: thing.ref, other: before.ref, reference: null }]
  })
}

async function besideOthers(desk: Desk, on: Compared, things: readonly DisclosedThing[]): Promise<readonly Warning[]> {
  const found = await disclosedElsewhere(desk.db, on, things)
  return found.flatMap((one): readonly Warning[] => {
    const own = things.filter(({ whole, shown }) => whole === one.whole && shown !== one.shown)
    return own.map(({ ref }) => ({ kind: 'treated-otherwise', ref, other: one.ref, reference: one.reference }))
  })
}

async function shownBefore(desk: Desk, on: Compared, hidden: readonly Hidden[]): Promise<readonly Warning[]> {
  if (hidden.length === 0) return []
  const warnings: Warning[] = []
  for (const { reference, blob } of await earlierPacks(desk.db, on)) {
    const text = (await desk.blobs.read(blob)).toString('utf8')
    const { findings } = proveWords('earlier', [{ name: reference, text }], {
      hidden: hidden.map(({ words }) => words),
      allowed: [],
    })
    const marks = [...new Set(findings.flatMap((finding) => hidden[finding.hidden]?.marks ?? []))]
    if (marks.length > 0) warnings.push({ kind: 'shown-before', marks, reference })
  }
  return warnings
}
