import type { Desk } from '~/app/desk.server'
import type { AccessFacts, FoundAbout, PackRecord } from '~/app/pack/facts'
import type { Case } from '~/app/rules/case/case'
import { marksOf } from '~/db/marks'
import type { MarkRow } from '~/db/schema'
import { type FoundRecord, recordsOf, searchesOf } from '~/db/searches'
import { givenUpReasons, latestStatement } from '~/db/statements'
import { lettersFor } from '../keyLetters.server'
import { foundAbout } from './foundAbout.server'
import { gatherDocuments } from './gatherDocuments.server'
import type { Common, Gathered, Thing } from './gathered.server'
import { hiddenIn } from './marked.server'
import { changesSince, readVersions } from './noticeThen.server'
import { packKey } from './packKey.server'
import { packRecords, type SearchedIn } from './packRecords.server'
import { searchesDone } from './searchesDone.server'

type Gathering = { readonly kase: Case; readonly common: Common }

export type GatheredAccess = Gathered & { readonly facts: AccessFacts }

/** What the answer to an access request says. */
export async function gatherAccess(desk: Desk, caseId: string, { kase, common }: Gathering): Promise<GatheredAccess> {
  const searches = await searchesOf(desk.db, caseId)
  const confirmed = (await recordsOf(desk.db, caseId)).filter((record) => kase.records.has(record.id))
  const standing = (await marksOf(desk.db, caseId)).filter((mark) => kase.hidden.has(mark.id))
  const letterOf = lettersFor(desk.exemptions, kase.exemptions)
  const records = packRecords(confirmed, { searches, standing, letterOf })
  const reasons = await givenUpReasons(desk.db, caseId)
  const { documents, uses, areas, ...onPages } = await gatherDocuments(desk, { caseId, kase, letterOf })
  const inRecords = hiddenIn(kase, confirmed, standing)
  return {
    facts: {
      ...common,
      kind: 'access',
      found: await foundByActivity(desk, common, { confirmed, searches, standing }),
      asked: await latestStatement(desk.db, caseId, 'asked'),
      searches: searchesDone(searches, { confirmed, reasons }),
      records,
      documents,
      key: packKey(desk.exemptions, {
        records,
        uses,
        exemptions: kase.exemptions,
        letterOf,
        language: common.language,
      }),
    },
    hidden: [...inRecords.hidden, ...onPages.hidden],
    allowed: [...inRecords.allowed, ...onPages.allowed],
    areas,
    keys: new Map([...records.map(({ ref }, i) => [ref, confirmed[i]?.id ?? ''] as const), ...onPages.keys]),
    marks: [
      ...standing.map(({ id }) => id),
      ...[...kase.documents.values()].flatMap(({ hidden }) => [...hidden.keys()]),
    ],
    things: records.map((record, i) => thingOf(record, confirmed[i])),
  }
}

/** A record with all that it says, and with what is shown of it. */
const thingOf = ({ ref, fields }: PackRecord, whole: FoundRecord | undefined): Thing => ({
  ref,
  whole: (whole?.fields ?? []).map(({ name, value }) => `${name}: ${value}`).join('\n'),
  shown: JSON.stringify(fields.map(({ name, segments }) => [name, segments.map((s) => ('text' in s ? s.text : null))])),
})

type Confirmed = {
  readonly confirmed: readonly FoundRecord[]
  readonly searches: readonly SearchedIn[]
  readonly standing: readonly MarkRow[]
}

/** What was found about the person for each activity in scope, and how its notice has changed since. */
async function foundByActivity(
  desk: Desk,
  { activities, controller }: Pick<Common, 'activities' | 'controller'>,
  { confirmed, ...beside }: Confirmed,
): Promise<Readonly<Record<string, FoundAbout>>> {
  const versions = await readVersions(desk, controller.id)
  const found = activities.map((activity): readonly [string, FoundAbout] => {
    const about = foundAbout(activity, confirmed, { ...beside, today: desk.today })
    const changes =
      about.collectedFrom === undefined ? undefined : changesSince(versions, about.collectedFrom, activity)
    return [activity.id, changes === undefined ? about : { ...about, changes }]
  })
  return Object.fromEntries(found)
}
