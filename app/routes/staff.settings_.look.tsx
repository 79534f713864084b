import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { themeOfController } from '../casework/settings/looks.server'
import type { StaffDesk } from '../desk.server'
import { requireStaff } from '../door.server'
import { lookForm } from '../pages/staff/admin/lookForm'
import { SettingPage } from '../pages/staff/admin/SettingPage'
import type { PageHandle } from '../root'
import { showSetting, takeSetting } from '../settingDoor.server'
import { requireRole } from '../staffDoor.server'

export const handle: PageHandle = { title: () => 'Look of your pages' }

function pageFor(desk: StaffDesk) {
  const file = themeOfController(desk, desk.staff.controller, null)
  return {
    kind: 'look',
    form: lookForm('theme' in file ? file.theme : undefined),
    path: '/staff/settings/look',
  } as const
}

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  return showSetting(desk, pageFor(desk), new URL(request.url).searchParams.has('done'))
}

export async function action({ request }: ActionFunctionArgs) {
  const desk = await requireRole(request, 'change-settings')
  return takeSetting(desk, request, pageFor(desk))
}

export default function Appearance() {
  const given = { ...useLoaderData<typeof loader>(), ...useActionData<typeof action>() }
  return (
    <SettingPage title="Look of your pages" {...given} usual="Back to the look of the portal’s file">
      <p className="govuk-body">
        Your colours and your name on the pages of your residents and in their answers, from the next page on. Colours
        that somebody could not read are not taken. The logo stays the one that came with the portal.
      </p>
    </SettingPage>
  )
}
