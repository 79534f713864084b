import type { LoaderFunctionArgs } from '@remix-run/node'
import { withFreshCalendar } from '../casework/calendar.server'
import { readCalendarFile } from '../casework/queue/feed.server'
import { notFound, residentDesk } from '../door.server'

/** The days of somebody's cases, for their own calendar program, which knows no more of them than this address. */
export async function loader({ params }: LoaderFunctionArgs) {
  const calendar = await readCalendarFile(await withFreshCalendar(residentDesk()), params.token ?? '')
  if (calendar === null) throw notFound()
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="cases.ics"',
      // Beside the `no-store` that every page has.
      'Cache-Control': 'private',
    },
  })
}
