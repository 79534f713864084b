import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideThirdParty, noteConsent, readNamed } from '../casework/beside/namedPeople.server'
import { notFound } from '../door.server'
import { NamedStepSent } from '../pages/staff/beside/besideForms'
import { NamedPersonPage } from '../pages/staff/beside/NamedPersonPage'
import type { PageHandle } from '../root'
import { actOn, formFor, requireCase, requireMay, requireWorker } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'A person in the records' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, ...read } = await requireCase(request, params.reference)
  await requireWorker(request)
  const { named = '' } = params
  const person = (await readNamed(desk, read)).find(({ id }) => id === named)
  if (person === undefined) throw notFound()
  const command = { act: 'decide-third-party', named, shown: true, reason: 'consent' } as const
  return { ...formFor(read, `people/${named}`, command), person }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk } = await requireMay(request, params.reference, 'work-cases')
  const { reference = '', named = '' } = params
  const to = `/staff/cases/${reference}/people`
  const done = await actOn(request, NamedStepSent, async (form) => {
    if (form.intent !== 'decide') {
      const said = { named, step: form.intent, words: form.said, onceKey: form.onceKey }
      return { outcome: await noteConsent(desk, reference, said), to: `${to}/${named}` }
    }
    const shown = !hides.includes(form.reason)
    return { outcome: await decideThirdParty(desk, reference, { ...form, named, shown }), to }
  })
  return 'to' in done ? redirect(done.to) : data(done.refused, 422)
}

const hides: readonly string[] = ['refused', 'not-reasonable']

export default function NamedPerson() {
  return <NamedPersonPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
