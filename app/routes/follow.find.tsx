import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { askFollowLink } from '../casework/following/askFollowLink.server'
import { readForm, residentDesk } from '../door.server'
import { isTurn } from '../followDoor.server'
import { type Evenly, evenly } from '../outside/evenly.server'
import { FindPage } from '../pages/follow/FindPage'
import { followForm } from '../pages/follow/followForm'
import type { PageHandle } from '../root'
import { readFind } from '../rules/findRequest'

export const handle: PageHandle = { title: (t) => t('follow.find.heading'), form: followForm }

/** Far longer than the work takes: see `evenly`. */
const slotMs = 1000

/** The same answer in the same time, whether or not there is such a request. Tests give a slot of their own. */
export async function action({ request }: ActionFunctionArgs, answer: Evenly = evenly(slotMs)) {
  const form = await readForm(request)
  if (isTurn(form)) return data({ errors: {}, values: form })
  const read = readFind(form)
  if ('errors' in read) return data({ errors: read.errors, values: form }, 422)
  return answer(async () => {
    await askFollowLink(residentDesk(), read.found)
    return redirect('/follow/asked')
  })
}

export default function Find() {
  const given = useActionData<typeof action>() ?? { errors: {}, values: {} }
  return <FindPage action="/follow/find" {...given} />
}
