import { useLoaderData } from '@remix-run/react'
import { readRegisters } from '../casework/registers.server'
import { residentDesk } from '../door.server'
import { RegisterList } from '../pages/register/RegisterList'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('layout.registers') }

export async function loader() {
  const registers = await readRegisters(residentDesk())
  return {
    controllers: registers.map(({ register: { controller, activities } }) => ({
      id: controller.id,
      name: controller.name,
      localNames: activities.map((activity) => activity.localName),
    })),
  }
}

export default function Registers() {
  return <RegisterList {...useLoaderData<typeof loader>()} />
}
