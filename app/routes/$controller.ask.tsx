import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openAsk, seedDraft, wordsFor } from '../askDoor.server'
import { languageOf } from '../door.server'
import { writeToken } from '../outside/session.server'
import { AskPage } from '../pages/register/AskPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = {
  title: (t, page) =>
    t(page !== null && typeof page === 'object' && 'to' in page ? `ask.${page.to}.heading` : 'ask.ask.heading'),
}

/** Opening a link fills in nothing: it says what will be filled in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { desk, held, noticed, to } = await openAsk(request, params.controller)
  const { pathname, search } = new URL(request.url)
  return {
    controller: held.register.controller.id,
    noticed,
    to,
    words: to === 'ask' ? wordsFor(desk, noticed, languageOf(context)) : '',
    action: `${pathname}${search}`,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await openAsk(request, params.controller)
  const token = await seedDraft(request, asked, languageOf(context))
  return redirect(`/${asked.held.register.controller.id}/request/rights`, {
    headers: { 'Set-Cookie': await writeToken('draft', token, asked.desk.config) },
  })
}

export default function Ask() {
  return <AskPage {...useLoaderData<typeof loader>()} />
}
