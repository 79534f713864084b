import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerQuestion } from '../casework/follow.server'
import { readFollow } from '../casework/readFollow.server'
import { field, languageOf, onceKey, readForm, requireRegister } from '../door.server'
import { followDesk, isTurn } from '../followDoor.server'
import { FollowGone } from '../pages/follow/FollowGone'
import { FollowPage } from '../pages/follow/FollowPage'
import { followForm } from '../pages/follow/followForm'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('follow.heading'), form: followForm }

const mostCharacters = 10_000

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const followed = session === null ? null : await readFollow(desk, session, languageOf(context))
  // No redirect: words sent when the time here had run out are shown on this page.
  if (followed === null) return data(null, 404)
  const { name, contacts, regulator } = (await requireRegister(desk, followed.controller)).register.controller
  return data({ ...followed, controllerName: name, contacts, regulator, action: '/follow', onceKey: onceKey() })
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, session } = await followDesk(request)
  const form = await readForm(request)
  const answer = field(form, 'answer') || field(form, 'words')
  if (isTurn(form)) return data({ errors: {}, answer, isStale: false })
  if (answer === '') return wrong(answer, 'empty')
  if (answer.length > mostCharacters) return wrong(answer, 'long')
  const sent = { clarification: field(form, 'question'), words: answer, onceKey: field(form, 'onceKey') }
  const outcome = session === null ? null : await answerQuestion(desk, session, sent)
  if (outcome === null || 'refused' in outcome) return data({ errors: {}, answer, isStale: true }, 422)
  return redirect('/follow/answered')
}

export default function Followed() {
  const followed = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>() ?? { errors: {}, answer: '', isStale: false }
  if (followed === null) return <FollowGone unsent={given.answer} />
  return <FollowPage {...followed} {...given} />
}

const wrong = (answer: string, problem: 'empty' | 'long') =>
  data({ errors: { answer: `follow.question.errors.${problem}` }, answer, isStale: false }, 422)
