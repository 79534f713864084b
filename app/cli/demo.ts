import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { demoControllers, personOf, putSources, readFamily } from '../casework/demo/family.server'
import { addDemoStaff, administratorAddress, demoAddresses } from '../casework/demo/staff.server'
import { send } from '../casework/demo/walk.server'
import { walkAccess } from '../casework/demo/walkAccess.server'
import { walkClocks } from '../casework/demo/walkClocks.server'
import { sendObjection, walkObjection } from '../casework/demo/walkObjection.server'
import { loadRegisters, readRegister } from '../casework/registers.server'
import type { Config } from '../config.server'
import { closePortal, openPortal, type Portal } from '../desk.server'
import { newPassphrase } from '../outside/secrets.server'
import { readDemoConfig } from './demoConfig'
import type { Ending } from './ending'
import { keepFile } from './outFile'
import { requireServable, servePortal } from './servePortal'

/**
 * A demonstration from nothing: five registers, five invented families, an access request and an objection of each
 * walked through the real acts, the packs written under the data folder; then the portal, with open cases to try.
 */
export async function demo({ serve }: { readonly serve: boolean }): Promise<Ending> {
  const config = readDemoConfig()
  if (config === null) return 2
  const controllers = demoControllers()
  if (serve) await requireServable(config)
  const password = newPassphrase()
  await walkAll(config, controllers, password)
  const packs = controllers.map((controller) => `  ${join(config.dataDir, `${controller}.pdf`)}`)
  console.log(`\nPacks:\n${packs.join('\n')}`)
  return serve ? servePortal(config, () => console.log(welcome(config, controllers, password))) : 0
}

async function walkAll(config: Config, controllers: readonly string[], password: string): Promise<void> {
  await rm(config.dataDir, { recursive: true, force: true })
  await mkdir(join(config.dataDir, 'objections'), { recursive: true })
  const portal = await openPortal(config)
  try {
    await loadRegisters(portal, new Date().toISOString())
    for (const controller of controllers) await walkController(portal, controller, password)
  } finally {
    await closePortal(portal)
  }
}

async function walkController(portal: Portal, controller: string, password: string): Promise<void> {
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error(`There is no register of ${controller}.`)
  console.log(`\n${held.register.controller.name}`)
  putSources(portal, controller)
  const tell = (step: string) => console.log(`  ${step}`)
  const walkers = { portal, controller, tell, ...(await addDemoStaff(portal, controller, password)) }
  const family = readFamily(controller)
  const { dataDir } = portal.config
  await keepFile(join(dataDir, `${controller}.pdf`), await walkAccess(walkers, family))
  await keepFile(join(dataDir, 'objections', `${controller}.pdf`), await walkObjection(walkers, family))

  // Four whose clocks differ and two that nobody has begun, for whoever signs in.
  await walkClocks(walkers, family)
  const activities = held.register.activities.map((activity) => activity.id)
  await send(walkers, { right: 'access', person: personOf(family), activities, words: family.asks })
  await sendObjection(walkers, family)
}

function welcome({ publicUrl }: Config, controllers: readonly string[], password: string): string {
  const first = controllers[0] ?? ''
  const [one, two] = demoAddresses(first)
  return `
Resident's start page:  ${publicUrl}/
Staff sign-in:          ${publicUrl}/staff/sign-in
  officers              ${one} and ${two}
  administrator         ${administratorAddress(first)}
                        and the same three at each of: ${controllers.join(', ')}
  password              ${password}
  code                  shown on the page that asks for it
Mailbox:                ${publicUrl}/dev/mailbox

This is a demonstration: everybody in it is invented, and no mail leaves it. Stop it with Ctrl+C.
`
}
