import type { Db, Trx } from './schema'

/** A record or a page that an answer shows, as keyed hashes of what it says whole and of what is shown. */
export type DisclosedThing = { readonly ref: string; readonly whole: string; readonly shown: string }

type Pack = { readonly pack: string; readonly controller: string }

export async function keepDisclosed(trx: Trx, { pack, controller }: Pack, things: readonly DisclosedThing[]) {
  // A statement takes so many values and no more.
  for (let from = 0; from < things.length; from += 200) {
    const rows = things.slice(from, from + 200).map((thing) => ({ ...thing, pack_id: pack, controller }))
    await trx.insertInto('disclosed').values(rows).execute()
  }
}

/** The same things in other cases' answers that went out, shown otherwise: where each stands. */
export async function disclosedElsewhere(
  db: Db,
  { caseId, controller }: { readonly caseId: string; readonly controller: string },
  things: readonly DisclosedThing[],
) {
  const found = []
  for (let from = 0; from < things.length; from += 200) {
    const part = things.slice(from, from + 200)
    found.push(
      ...(await db
        .selectFrom('disclosed')
        .innerJoin('packs', 'packs.id', 'disclosed.pack_id')
        .innerJoin('cases', 'cases.id', 'packs.case_id')
        .select(['disclosed.ref', 'disclosed.whole', 'disclosed.shown', 'cases.reference'])
        .where('disclosed.controller', '=', controller)
        .where('packs.case_id', '!=', caseId)
        .where('packs.released_at', 'is not', null)
        .where(
          'disclosed.whole',
          'in',
          part.map(({ whole }) => whole),
        )
        .orderBy('packs.released_at')
        .orderBy('disclosed.ref')
        .execute()),
    )
  }
  const shown = new Map(things.map((thing) => [`${thing.whole} ${thing.shown}`, thing]))
  return found.filter(({ whole, shown: other }) => !shown.has(`${whole} ${other}`))
}

/** What earlier answers of a controller said that went out, of other cases: the newest first. */
export const earlierPacks = (
  db: Db,
  { caseId, controller }: { readonly caseId: string; readonly controller: string },
): Promise<readonly { readonly reference: string; readonly blob: string }[]> =>
  db
    .selectFrom('packs')
    .innerJoin('cases', 'cases.id', 'packs.case_id')
    .select(['cases.reference', 'packs.facts_blob as blob'])
    .where('packs.controller', '=', controller)
    .where('packs.case_id', '!=', caseId)
    .where('packs.released_at', 'is not', null)
    .where('packs.facts_blob', 'is not', null)
    .$narrowType<{ blob: string }>()
    .orderBy('packs.released_at', 'desc')
    .limit(mostCompared)
    .execute()

/** How far back words are looked for: a thousand answers take some seconds. */
const mostCompared = 1000
