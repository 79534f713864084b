import type { StaffDesk } from '~/app/desk.server'
import { openWords, sealWords } from '~/app/outside/sealedWords.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { type QueueAsk, readAsk } from '~/app/rules/queue'
import { may } from '~/app/rules/roles'
import { namesIn } from '~/db/cases'
import { type Asked, countViews, readQueuePage } from '~/db/queue'
import type { QueueEntry } from '~/db/queueEntries'
import { savedViewsFor } from '~/db/savedViews'
import { findCases } from '~/db/searchWords'
import { assignees } from './plans.server'

/** Cases that stand on one page. */
const onePage = 50

/** A case as the queue has it, and whether its reader may open it. */
export type ReadEntry = QueueEntry & { readonly isOpen: boolean }

/**
 * A page of the queue as an address asks for it, with how many cases each view has, whom they can be filtered by, and what
 * was saved. Null for a role that has no queue.
 */
export async function readQueue(desk: StaffDesk, params: URLSearchParams) {
  if (!may(desk.staff.role, 'see-queue')) return null
  const { controller, id: me, role } = desk.staff
  const ask: QueueAsk = { ...readAsk(params), text: soughtIn(desk, params) }
  const asked = { controller, me, today: desk.today, ask }
  const [found, counts, people, saved] = await Promise.all([
    ask.text === '' ? viewed(desk, asked) : sought(desk, ask.text),
    countViews(desk.db, { ...asked, ask: { ...ask, text: '' } }),
    assignees(desk.db, controller),
    savedViewsFor(desk.db, { controller, me }),
  ])
  return {
    ask,
    counts,
    people,
    saved: saved.map((view) => ({ ...view, isOwn: view.owner_id === me })),
    rows: found.rows.map((row): ReadEntry => ({ ...row, isOpen: isOpenTo(namesIn(row.restricted_to), me) })),
    next: found.next,
    previous: found.previous,
    isMore: found.isMore,
    may: {
      record: may(role, 'work-cases'),
      assign: may(role, 'assign-cases'),
      chase: may(role, 'work-cases'),
      export: may(role, 'export-cases'),
    },
  }
}
export type ReadQueue = NonNullable<Awaited<ReturnType<typeof readQueue>>>

const viewed = async (desk: StaffDesk, asked: Asked) => ({
  ...(await readQueuePage(desk.db, { ...asked, limit: onePage })),
  isMore: false,
})

/** Cases that some words are found in, open and closed. */
async function sought(desk: StaffDesk, text: string) {
  const { controller, id: staffId } = desk.staff
  const { rows, isMore } = await findCases(desk.db, { controller, staffId, text, limit: onePage })
  return { rows, isMore, next: null, previous: null }
}

const soughtIn = (desk: StaffDesk, params: URLSearchParams): string =>
  openWords(params.get('found') ?? '', desk.config.sessionSecret) ?? ''

/** The query string of a search: its words are sealed, as a name has no place in an address. */
export const searchAddress = (desk: StaffDesk, text: string): string =>
  text === '' ? '' : new URLSearchParams({ found: sealWords(text.slice(0, 200), desk.config.sessionSecret) }).toString()
