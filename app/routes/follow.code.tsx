import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { followedCase } from '../casework/follow.server'
import { askFollowCode, enterFollowCode, isFollowProved } from '../casework/following/followCode.server'
import { field, readForm } from '../door.server'
import { followDesk } from '../followDoor.server'
import { CollectCode } from '../pages/collect/CollectCode'
import { ProveStart } from '../pages/follow/ProveStart'
import type { PageHandle } from '../root'
import { followActs } from '../rules/followActs'
import { readCode } from '../rules/journey/readCode'

export const handle: PageHandle = { title: (t) => t('prove.heading') }

/** Opening the page sends nothing: its button does. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const next = nextOf(request)
  if (session !== null && (await isFollowProved(desk, session))) throw redirect(next)
  const { search, searchParams } = new URL(request.url)
  const controller = session && (await followedCase(desk, session))?.kase.received.controller
  return { controller: controller ?? null, isSent: searchParams.has('sent'), action: `/follow/code${search}` }
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, session } = await followDesk(request)
  if (session === null) return redirect('/follow/gone')
  const form = await readForm(request)
  const intent = field(form, 'intent')
  if (intent === 'send' || intent === 'resend') {
    const url = new URL(request.url)
    url.searchParams.set('sent', '')
    return (await askFollowCode(desk, session)) ? redirect(`/follow/code${url.search}`) : wrong('many')
  }
  const read = readCode(field(form, 'code'))
  if ('wrong' in read) return wrong(read.wrong)
  const outcome = await enterFollowCode(desk, session, read.code)
  // A form sent twice finds its code spent by itself, and the session proved.
  if (outcome === 'ok' || (await isFollowProved(desk, session))) return redirect(nextOf(request))
  if (outcome === 'gone') return redirect('/follow/gone')
  return wrong(outcome === 'dead' ? 'expired' : 'wrong')
}

export default function Code() {
  const { isSent, action: to } = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  if (!isSent && given === undefined) return <ProveStart action={to} />
  return <CollectCode action={to} errors={given?.errors ?? {}} expired={given?.expired ?? false} />
}

/** Only to a page of this site that wants the code: an address that somebody else wrote leads nowhere else. */
function nextOf(request: Request): string {
  const wanted = new URL(request.url).searchParams.get('next')
  const act = followActs.find((each) => each === wanted)
  return act === undefined ? '/follow' : `/follow/${act}`
}

const wrong = (problem: 'empty' | 'format' | 'wrong' | 'expired' | 'many') =>
  data({ errors: { code: `collect.code.errors.${problem}` }, expired: problem === 'expired' }, 422)
