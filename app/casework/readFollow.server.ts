import type { Desk } from '~/app/desk.server'
import { type Case, openClarification, sentOut } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { AskedRight } from '~/app/rules/case/rights'
import { acknowledgeBy } from '~/app/rules/case/watches'
import type { Holidays } from '~/app/rules/clock/holidays'
import { dueOnOf } from '~/app/rules/clock/label'
import { type Day, isAfter } from '~/app/rules/day'
import { actsOpen, effectOf } from '~/app/rules/followActs'
import { dueBeforeQuestion, placeOf, servicesAsked, timingOf } from '~/app/rules/following'
import type { Language } from '~/app/rules/sayDay'
import { caseById, casesOfSubmission } from '~/db/cases'
import { latestStatement, type StatementKind } from '~/db/statements'
import { freshCalendar } from './calendar.server'
import { followedCase } from './follow.server'
import { isFollowProved } from './following/followCode.server'
import { type Followed, openFollowed } from './following/openFollowed.server'
import { readTrail } from './following/readTrail.server'
import { wantedKinds } from './papers/casePapers.server'
import { sayWorking } from './sayWorking.server'

/**
 * How a request stands, for the person who sent it: no name, no date of birth, no address. Null where the session is
 * over.
 */
export async function readFollow(desk: Desk, session: string, language: Language = 'en') {
  const followed = await openFollowed(desk, session)
  if (followed === null) return null
  const { caseId, kase, setting } = followed
  const { clock } = setting
  const { controller, reference, right } = kase.received
  const place = placeOf(kase)
  const said = (kind: StatementKind) => latestStatement(desk.db, caseId, kind)
  const open = place === 'waiting-answer' ? openClarification(kase) : undefined
  const wanted = wantedAt[place]
  return {
    controller,
    reference,
    right,
    place,
    timing: timingOf(kase, clock, desk.today),
    services: servicesAsked(kase),
    wanted: wanted === undefined ? null : await said(wanted),
    question: open
      ? {
          id: open.id,
          askedOn: open.askedOn,
          words: await said('clarification-asked'),
          effect: effectOf(
            kase,
            [{ act: 'answer-clarification', clarification: open.id, on: desk.today, channel: 'portal' }],
            setting,
          ),
        }
      : null,
    extension:
      kase.extension && !kase.settled ? { on: kase.extension.on, reasons: await said('extension-reason') } : null,
    complaints: complaintsOf(kase, { holidays: setting.holidays, today: desk.today }),
    others: await othersOf(desk, caseId),
    ...(await trailOf(desk, session, followed)),
    mayAskLink: sentOut(kase).length > 0,
    maySendAuthority: wantedKinds(kase).includes('authority'),
    acts: actsOpen(kase, setting),
    working: sayWorking(clock, desk.say(language)),
  }
}

/** What was written is for whoever has the code. By a link alone it is said that something was, and when. */
async function trailOf(desk: Desk, session: string, { caseId, kase }: Pick<Followed, 'caseId' | 'kase'>) {
  const trail = await readTrail(desk, caseId, kase)
  if (await isFollowProved(desk, session)) return { trail, hasHidden: false }
  const hasHidden = trail.some((passed) => 'words' in passed && passed.what !== 'question' && passed.words !== '')
  return {
    // Our own question stands on this page anyway, as in its letter.
    trail: trail.map((passed) => ('words' in passed && passed.what !== 'question' ? { ...passed, words: '' } : passed)),
    hasHidden,
  }
}

/** What was asked for, where it is the person who is waited for. */
const wantedAt: Readonly<Record<string, StatementKind>> = {
  'waiting-identity': 'identity-asked',
  'waiting-authority': 'authority-asked',
}

/** Each complaint with a clock of its own: Data Protection Act 2018 section 164A(3). */
const complaintsOf = (kase: Case, { holidays, today }: { readonly holidays: Holidays; readonly today: Day }) =>
  kase.complaints.map(({ id, receivedOn, acknowledgedOn }) => {
    const limit = acknowledgeBy(receivedOn, kase, holidays)
    return { id, receivedOn, acknowledgedOn, acknowledgeBy: limit, isLate: !acknowledgedOn && isAfter(today, limit) }
  })

/** The other requests that came out of the same form. */
async function othersOf(desk: Desk, caseId: string) {
  const here = await caseById(desk.db, caseId)
  if (!here?.submission_id) return []
  const beside = await casesOfSubmission(desk.db, here.submission_id)
  return beside
    .filter(({ id, controller }) => id !== caseId && controller === here.controller)
    .map(({ reference, right_asked }) => ({ reference, right: AskedRight.parse(right_asked) }))
}

/**
 * What the person's newest answer did to the time. Null where the session is over or no question has been answered last.
 */
export async function readAnswered(desk: Desk, session: string, language: Language = 'en') {
  const followed = await followedCase(desk, session)
  const last = followed?.kase.clarifications.at(-1)
  if (!followed || !last || last.answeredOn === null) return null
  const { kase } = followed
  const calendar = await freshCalendar(desk, desk.db)
  const clock = clockOf(kase, calendar)
  return {
    controller: kase.received.controller,
    reference: kase.received.reference,
    answeredOn: last.answeredOn,
    dueOn: dueOnOf(clock),
    before: dueBeforeQuestion(kase, calendar),
    working: sayWorking(clock, desk.say(language)),
  }
}
