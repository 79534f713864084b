import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { examplesOf, withOthers } from '../casework/settings/letterWordsPage.server'
import { field, notFound, readForm, requireStaff } from '../door.server'
import { LetterWordsPage } from '../pages/staff/admin/LetterWordsPage'
import { letterWordsForm } from '../pages/staff/admin/letterWordsForm'
import { letterNames } from '../pages/staff/words/sayDone'
import type { PageHandle } from '../root'
import { isEditable } from '../rules/letterWords'
import { may } from '../rules/roles'
import { showSetting, takeSetting } from '../settingDoor.server'
import { asValues } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Words of a letter' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, letter, page } = await pageFor(request, params.letter)
  const shown = await showSetting(desk, page, new URL(request.url).searchParams.has('done'))
  const usual = await examplesOf(desk, letter, { en: '', cy: '' })
  return { ...shown, title: letterNames(letter), usualWords: usual, examples: undefined }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, letter, page } = await pageFor(request, params.letter)
  const sent = await readForm(request.clone())
  if (field(sent, 'intent') !== 'see') {
    return takeSetting(desk, request, { ...page, whole: (words) => withOthers(desk, letter, words) })
  }
  if (!may(desk.staff.role, 'change-settings')) throw new Response(null, { status: 403 })
  const seen = { values: asValues(sent), version: Number(field(sent, 'version')), onceKey: field(sent, 'onceKey') }
  const read = page.form.read(seen.values)
  if ('errors' in read) return data({ ...seen, errors: read.errors }, 422)
  const examples = await examplesOf(desk, letter, read.value[letter] ?? { en: '', cy: '' })
  return data({ ...seen, errors: {}, examples }, 200)
}

async function pageFor(request: Request, letter = '') {
  const desk = await requireStaff(request)
  if (!isEditable(letter)) throw notFound()
  const path = `/staff/settings/letters/${letter}`
  return { desk, letter, page: { kind: 'letter-words', form: letterWordsForm(letter), path } } as const
}

export default function LetterWordsRoute() {
  return <LetterWordsPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
