import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '../door.server'
import { readyWordsForm } from '../pages/staff/admin/readyWordsForm'
import { SettingPage } from '../pages/staff/admin/SettingPage'
import type { PageHandle } from '../root'
import { showSetting, takeSetting } from '../settingDoor.server'

export const handle: PageHandle = { title: () => 'Ready words' }

const page = { kind: 'reasons', form: readyWordsForm, path: '/staff/settings/reasons' } as const

export const loader = async ({ request }: LoaderFunctionArgs) =>
  showSetting(await requireStaff(request), page, new URL(request.url).searchParams.has('done'))

export const action = async ({ request }: ActionFunctionArgs) => takeSetting(await requireStaff(request), request, page)

export default function Reasons() {
  return (
    <SettingPage title="Ready words" {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()}>
      <p className="govuk-body">
        Your team can put these texts into what they write. A text is put in as it stands, in the language of the case,
        and can then be changed.
      </p>
    </SettingPage>
  )
}
