import { type Desk, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { type CalendarDay, writeCalendar } from '~/app/outside/calendarFile.server'
import { hashToken, newToken } from '~/app/outside/secrets.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { acknowledgeBy } from '~/app/rules/case/watches'
import { usualAsk } from '~/app/rules/queue'
import { may, Role } from '~/app/rules/roles'
import { casesInFeed, endFeed, feedByHash, feedOf, keepFeed } from '~/db/calendarFeeds'
import { namesIn } from '~/db/cases'
import { casesByIds } from '~/db/chosenCases'
import { historiesOf } from '~/db/events'
import { caseIdsOf } from '~/db/queue'
import { readable } from './holdCases.server'

export type FeedScope = 'mine' | 'team'
/** More days than anybody looks at, and few enough to write in a moment. */
const mostDays = 2000
const mostComplaints = 200

/** What somebody's feed is; undefined where they have none, null for a role that has no queue. */
export async function readFeed(desk: StaffDesk) {
  if (!may(desk.staff.role, 'see-queue')) return null
  const feed = await feedOf(desk.db, desk.staff.id)
  return feed && { scope: feed.scope === 'team' ? ('team' as const) : ('mine' as const), madeAt: feed.made_at }
}

/** Makes a feed at a new secret address, which is shown this once: only its hash is kept. The one before it ends. */
export async function makeFeed(desk: StaffDesk, scope: FeedScope): Promise<{ readonly address: string } | null> {
  if (!may(desk.staff.role, 'see-queue')) return null
  const { controller, id: staffId } = desk.staff
  const token = newToken()
  const row = { staff_id: staffId, controller, token_hash: hashToken(token), scope, made_at: desk.now }
  await desk.db.transaction().execute((trx) => keepFeed(trx, row))
  return { address: `${desk.config.publicUrl}/calendar/${token}.ics` }
}

export const stopFeed = (desk: StaffDesk): Promise<unknown> =>
  desk.db.transaction().execute((trx) => endFeed(trx, desk.staff.id))

/** The calendar at a secret address, by its token; null where it has ended, or whose it is may no longer see cases. */
export async function readCalendarFile(desk: Desk, token: string): Promise<string | null> {
  const feed = await feedByHash(desk.db, hashToken(token))
  const role = Role.safeParse(feed?.role)
  if (feed === undefined || !role.success || !may(role.data, 'see-queue')) return null
  const { id, controller, name } = feed
  const theirs = staffDeskAt(desk, { id, controller, name, role: role.data }, desk.now)
  const mineOnly = feed.scope !== 'team'
  const days = [...(await dueDays(theirs, mineOnly)), ...(await complaintDays(theirs, mineOnly))]
  return writeCalendar({
    name: mineOnly ? 'My cases' : 'The team’s cases',
    host: new URL(desk.config.publicUrl).hostname,
    days,
    at: desk.now,
  })
}

async function dueDays(desk: StaffDesk, mineOnly: boolean): Promise<readonly CalendarDay[]> {
  const { controller, id: me } = desk.staff
  const rows = await casesInFeed(desk.db, { controller, me, mineOnly, limit: mostDays })
  return rows
    .filter(({ restricted_to }) => isOpenTo(namesIn(restricted_to), me))
    .flatMap(({ id, reference, right_asked, due_on: on }) =>
      on === null
        ? []
        : [{ id: `due-${id}`, on, title: `Due: ${reference}, ${right_asked}`, url: linkTo(desk, reference) }],
    )
}

/** A complaint must be acknowledged in 30 days, on a closed case too: Data Protection Act 2018 section 164A. */
async function complaintDays(desk: StaffDesk, mineOnly: boolean): Promise<readonly CalendarDay[]> {
  const { controller, id: me } = desk.staff
  const ask = { ...usualAsk, view: 'complaints' as const, assignedTo: mineOnly ? me : null }
  const ids = await caseIdsOf(desk.db, { controller, me, today: desk.today, ask, limit: mostComplaints })
  const histories = await historiesOf(desk.db, ids)
  const days: CalendarDay[] = []
  for (const { id, reference, right_asked, restricted_to } of await casesByIds(desk.db, controller, ids)) {
    if (!isOpenTo(namesIn(restricted_to), me)) continue
    const { kase } = readable(id, histories.get(id))
    if (kase === null) continue
    for (const { id: complaint, receivedOn, acknowledgedOn } of kase.complaints) {
      if (acknowledgedOn !== null) continue
      const on = acknowledgeBy(receivedOn, kase, desk.calendar.now.holidays)
      const title = `Acknowledge the complaint: ${reference}, ${right_asked}`
      days.push({ id: `complaint-${complaint}`, on, title, url: linkTo(desk, reference) })
    }
  }
  return days
}

const linkTo = ({ config }: StaffDesk, reference: string) => `${config.publicUrl}/staff/cases/${reference}`
