import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { loadHolidays } from '../casework/loadHolidays.server'
import { readHolidays } from '../casework/readHolidays.server'
import { onceKey, requireStaff } from '../door.server'
import { fetchFeed, readSentFeed } from '../outside/feeds.server'
import { HolidaysPage } from '../pages/staff/admin/HolidaysPage'
import { lineOf, nationsOf } from '../pages/staff/admin/holidaysProps'
import { versionPath } from '../pages/staff/admin/versions'
import type { PageHandle } from '../root'
import { may } from '../rules/roles'

export const handle: PageHandle = { title: () => 'Bank holidays' }

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const { versions, inForce, lacking } = await readHolidays(desk)
  const same = new URL(request.url).searchParams.get('done') === 'same'
  return {
    versions: versions.map(lineOf),
    nations: nationsOf(inForce, desk.today),
    lacking,
    form: may(desk.staff.role, 'change-settings')
      ? { onceKey: onceKey(), from: new URL(desk.config.holidaysUrl).host }
      : null,
    done: same ? 'That list is the same as the one in force. Nothing has changed.' : undefined,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireStaff(request)
  if (!may(desk.staff.role, 'change-settings')) throw new Response(null, { status: 403 })
  const form = await request.formData()
  const failed = form.get('intent') === 'newest' ? 'newest' : 'file'
  const feed = await (failed === 'newest' ? fetchFeed(desk.config.holidaysUrl) : readSentFeed(form.get('file')))
  if ('fault' in feed) return data({ failed, errors: [feed.fault] } as const, 422)

  const loaded = await loadHolidays(desk, feed, String(form.get('onceKey') ?? ''))
  if (loaded === 'not-allowed') throw new Response(null, { status: 403 })
  if ('refused' in loaded) return data({ failed, errors: loaded.refused } as const, 422)
  return redirect('same' in loaded ? '/staff/holidays?done=same' : `${versionPath(loaded.version)}?done=loaded`)
}

export default function Holidays() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <HolidaysPage {...page} forms={form && { errors: [], ...form, ...refused }} />
}
