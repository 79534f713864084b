import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hideAreas } from '../casework/documents/hideAreas.server'
import { phrasePlaces } from '../casework/documents/placesOf.server'
import { field, readForm } from '../door.server'
import { PlacesPage } from '../pages/staff/documents/PlacesPage'
import { placesForm } from '../pages/staff/documents/placesForm'
import { shownPlaces } from '../pages/staff/documents/placesPageProps'
import { exemptionChoices } from '../pages/staff/redaction/exemptionChoices'
import type { PageHandle } from '../root'
import { forRedaction } from '../rules/exemptions'
import { actOn, freshForm, requireCase, requireMay } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Find words in documents' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, kase } = await requireCase(request, params.reference)
  const { reference, nation } = kase.received
  const exemptions = exemptionChoices(forRedaction(desk.exemptions, nation))
  const documentsHref = `/staff/cases/${reference}/documents`
  return { ...freshForm(reference, 'documents/places'), exemptions, documentsHref, phrase: '', places: null }
}

/** What is looked for is sent as a form and answered at once: it is often a name, and an address would keep it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, kase, caseId } = await requireMay(request, params.reference, 'work-cases')
  const { reference } = kase.received
  const base = `/staff/cases/${reference}/documents`
  const sent = await readForm(request.clone())
  const phrase = field(sent, 'phrase')
  if (phrase === '') return data({ phrase, places: null, errors: { phrase: 'Enter the words to find' } }, 422)
  const find = async () => shownPlaces(await phrasePlaces(desk, { caseId, kase }, phrase), base)
  if (field(sent, 'intent') === 'find') return data({ phrase, places: await find() })
  const done = await actOn(request, placesForm(desk.exemptions, desk.today), async (form) => ({
    outcome: await hideAreas(desk, reference, form),
    to: `${base}?done=everywhere`,
  }))
  if ('to' in done) return redirect(done.to)
  return data({ ...done.refused, phrase, places: await find() }, 422)
}

export default function Places() {
  return <PlacesPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
