import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readWho, sayWho } from '../casework/collectWho.server'
import { field, onceKey, readForm, residentDesk } from '../door.server'
import { readToken } from '../outside/session.server'
import { CollectWho } from '../pages/collect/CollectWho'
import { readWhoForm } from '../pages/collect/readWhoForm'
import type { Errors, Values } from '../pages/form'
import type { PageHandle } from '../root'
import { valuesTyped } from '../rules/journey/values'

export const handle: PageHandle = { title: (t) => t('collect.who.heading') }

export async function loader({ request }: LoaderFunctionArgs) {
  const { controller, asks } = await requireAsked(request)
  const none: { readonly errors: Errors; readonly values: Values } = { errors: {}, values: {} }
  return { controller, asks, onceKey: onceKey(), ...none }
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, asks } = await requireAsked(request)
  const form = await readForm(request)
  const values = valuesTyped(form)
  const read = readWhoForm(values, asks)
  if ('errors' in read) return data({ errors: read.errors, values }, 422)
  switch (await sayWho(residentDesk(), session, { ...read, onceKey: field(form, 'onceKey') })) {
    case 'ok':
      return redirect('/collect/ready')
    case 'gone':
      return redirect('/collect/gone')
    case 'locked':
      return redirect('/collect/locked')
    case 'wrong':
      return data({ errors: { who: 'collect.who.errors.wrong' }, values }, 422)
  }
}

export default function Who() {
  return <CollectWho action="/collect/who" {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}

/** The session whose code was entered, and what it is asked. Throws a redirect where there is nothing to ask it. */
async function requireAsked(request: Request) {
  const desk = residentDesk()
  const session = await readToken('collect', request, desk.config)
  const asked = session === null ? null : await readWho(desk, session)
  if (session === null || asked === null) throw redirect('/collect/gone')
  if (asked === 'known') throw redirect('/collect/ready')
  return { session, ...asked }
}
