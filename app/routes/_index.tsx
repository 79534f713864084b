import { useLoaderData } from '@remix-run/react'
import { readRegisters } from '../casework/registers.server'
import { residentDesk } from '../door.server'
import { StartPage } from '../pages/request/StartPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('start.heading') }

export async function loader() {
  const registers = await readRegisters(residentDesk())
  return {
    controllers: registers.map(({ register }) => ({ id: register.controller.id, name: register.controller.name })),
  }
}

export default function Start() {
  return <StartPage {...useLoaderData<typeof loader>()} />
}
