import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveForLater } from '../casework/saving/saveForLater.server'
import { field, languageOf, onceKey, readForm } from '../door.server'
import { writeToken } from '../outside/session.server'
import { SavePage, saveForm } from '../pages/saving/SavePage'
import { openForm } from '../requestDoor.server'
import type { PageHandle } from '../root'
import { readAnswer } from '../rules/journey/readAnswer'
import { choicesOf } from '../rules/journey/request'
import { placeAfterChange } from '../rules/journey/turns'
import { valuesTyped } from '../rules/journey/values'

export const handle: PageHandle = { title: (t) => t('save.heading'), form: saveForm }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { held, answers, base, references } = await openForm(request, params.controller)
  if (references.length > 0) throw redirect(`${base}/sent`)
  return {
    controllerName: held.register.controller.name,
    back: `${base}/${placeAfterChange({ answers, typist: 'resident' })}`,
    action: `${base}/save`,
    onceKey: onceKey(),
    isEmpty: Object.keys(answers).length === 0,
    values: { email: answers.email ?? '' },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { desk, held, answers, token, base } = await openForm(request, params.controller)
  const form = await readForm(request)
  const values = valuesTyped(form)
  if (field(form, 'intent') === 'language') return data({ errors: {}, values })
  const read = readAnswer('email', { form, choices: choicesOf(held.register), today: desk.today, answers })
  if ('errors' in read) return data({ errors: read.errors, values }, 422)
  const outcome = await saveForLater(desk, {
    controller: held.register.controller.id,
    token,
    email: read.answers.email ?? '',
    language: languageOf(context),
    onceKey: field(form, 'onceKey'),
  })
  if (outcome === 'many') return data({ errors: { email: 'save.errors.many' }, values }, 422)
  if (outcome === 'nothing') return redirect(`${base}/save`)
  return redirect(`${base}/saved`, { headers: { 'Set-Cookie': await writeToken('draft', token, desk.config) } })
}

export default function Save() {
  const given = useActionData<typeof action>()
  return <SavePage {...useLoaderData<typeof loader>()} errors={{}} {...given} />
}
