import type { StaffDesk } from '~/app/desk.server'
import type { InternalFacts } from '~/app/pack/sections/internal/facts'
import { ProofSchema } from '~/app/redaction/prove'
import { type Case, type Pack, sentOut } from '~/app/rules/case/case'
import type { CaseEvent } from '~/app/rules/case/events'
import { dueOnOf } from '~/app/rules/clock/label'
import { londonDay } from '~/app/rules/day'
import { packById } from '~/db/packs'
import { recordsOf, searchesOf } from '~/db/searches'
import { readSaidIn } from '../answer/keepAnswer.server'
import { readFiles } from '../answer/keptAnswer.server'
import type { CaseRead } from '../readCase.server'
import { hidingDecisions } from './hidingDecisions.server'
import { searchesMade } from './searchesMade.server'
import { doneTo, type Who, whoDid } from './staffDone.server'

/** How the case's page says what happened, and a way in which a file was read. */
export type SayCase = {
  readonly event: (event: CaseEvent, title: (id: string) => string) => string
  readonly channel: (channel: string) => string
}

/** The newest answer of a case that is built, or went out; undefined where there is none. */
export const answerOf = (kase: Case): Pack | undefined =>
  kase.pack !== null && kase.pack.sha256 !== null ? kase.pack : sentOut(kase).at(-1)

/** What the council keeps of how an answer was made. Throws where none is built. */
export async function gatherInternal(desk: StaffDesk, read: CaseRead, say: SayCase): Promise<InternalFacts> {
  const { kase, history, person } = read
  const pack = answerOf(kase)
  const row = pack && (await packById(desk.db, pack.id))
  if (pack?.sha256 == null || !row?.proof) throw new Error('There is no answer of which to keep a record')
  // While a question is open nobody knows when an answer is due: this one said when it was.
  const dueOn = dueOnOf(read.clock) ?? (row.facts_blob && (await readSaidIn(desk, row.facts_blob)).facts.dueOn)
  const who = await whoDid(desk, history, person.name)
  const by = (type: CaseEvent['type']) => doneTo(history, { type, pack: pack.id }, who)
  const builtOn = by('pack-built')?.on ?? desk.today
  const { files } = await readFiles(desk, pack.id)
  const [approved, released] = [by('pack-approved'), by('pack-released')]
  return {
    reference: kase.received.reference,
    version: pack.version,
    controller: read.register.controller.name,
    subject: person.name,
    asked: { who: person.name, on: kase.received.receivedOn },
    askedFor: read.words || 'Not provided',
    built: { who: who(pack.builtBy), on: builtOn },
    ...(approved && { approved }),
    ...(released && { released }),
    fingerprint: pack.sha256,
    files: files.map(({ name, pages, size, sha256 }) => ({ name, pages, size, sha256 })),
    proof: proofOf(row.proof, say),
    searches: await searchesMade(desk, read),
    decisions: await hidingDecisions(desk, read),
    receivedOn: kase.received.receivedOn,
    dueOn: dueOn ?? kase.received.receivedOn,
    extended: kase.extension !== null,
    working: read.working.map(({ text }) => text),
    history: await historySaid(desk, read, { who, say }),
  }
}

function proofOf(kept: string, say: SayCase): InternalFacts['proof'] {
  const proof = ProofSchema.parse(JSON.parse(kept))
  return {
    passed: proof.passed,
    channels: proof.channels.map(({ channel, passed, reason }) => ({
      channel: say.channel(channel),
      passed,
      ...(reason !== undefined && { reason }),
    })),
    engines: proof.provedWith,
    absent: proof.absent,
    tooShort: proof.tooShort.length,
  }
}

type Saying = { readonly who: Who; readonly say: SayCase }

async function historySaid(desk: StaffDesk, { caseId, history }: CaseRead, { who, say }: Saying) {
  const titles = new Map([
    ...(await searchesOf(desk.db, caseId)).map(({ source, title }) => [source, title] as const),
    // A record's title may be of words that are hidden in it.
    ...(await recordsOf(desk.db, caseId)).map(({ id }) => [id, 'a record'] as const),
  ])
  return history.map(({ at, by, event }) => ({
    on: londonDay(at),
    by: who(by),
    said: say.event(event, (id) => titles.get(id) ?? id),
  }))
}
