import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '../door.server'
import { InsetText } from '../pages/govuk/InsetText'
import { keepingForm } from '../pages/staff/admin/keepingForm'
import { SettingPage } from '../pages/staff/admin/SettingPage'
import type { PageHandle } from '../root'
import { showSetting, takeSetting } from '../settingDoor.server'
import { requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'How long things are kept' }

const page = { kind: 'retention', form: keepingForm, path: '/staff/settings/retention' } as const

export const loader = async ({ request }: LoaderFunctionArgs) =>
  showSetting(await requireStaff(request), page, new URL(request.url).searchParams.has('done'))

export const action = async ({ request }: ActionFunctionArgs) =>
  takeSetting(await requireRole(request, 'change-settings'), request, page)

export default function Retention() {
  const given = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() }
  return (
    <SettingPage title="How long things are kept" {...given} usual="Back to the usual times">
      <p className="govuk-body">
        No law sets these times; what stands here first is common practice. What is held for a complaint, the regulator
        or a claim is kept until that is over, whatever stands here.
      </p>
      <InsetText>
        These times are recorded here. The portal does not delete requests by them yet: copies of papers are deleted
        when they have been checked, and forms that were not sent after 30 days.
      </InsetText>
    </SettingPage>
  )
}
