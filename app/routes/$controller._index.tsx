import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireRegister, residentDesk } from '../door.server'
import { ControllerStart } from '../pages/request/ControllerStart'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('controller.heading') }

export async function loader({ params }: LoaderFunctionArgs) {
  const { register } = await requireRegister(residentDesk(), params.controller)
  return {
    controller: { id: register.controller.id, name: register.controller.name },
    activities: register.activities.map(({ title, localName }) => ({ title, localName })),
    contacts: register.controller.contacts,
  }
}

export default function Controller() {
  return <ControllerStart {...useLoaderData<typeof loader>()} />
}
