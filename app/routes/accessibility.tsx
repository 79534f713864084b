import { useLoaderData } from '@remix-run/react'
import { readRegisters } from '../casework/registers.server'
import { residentDesk } from '../door.server'
import { readAccessibilityRun } from '../outside/accessibilityRun.server'
import { AccessibilityPage } from '../pages/AccessibilityPage'
import type { PageHandle } from '../root'

export const handle: PageHandle = { title: (t) => t('accessibility.heading') }

export async function loader() {
  const desk = residentDesk()
  const registers = await readRegisters(desk)
  return {
    run: readAccessibilityRun(desk.config.templatesDir),
    controllers: registers.map(({ register: { controller } }) => ({ id: controller.id, name: controller.name })),
  }
}

export default function Accessibility() {
  return <AccessibilityPage {...useLoaderData<typeof loader>()} />
}
