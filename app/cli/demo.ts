import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoControllers, personOf, putSources, readFamily } from '../casework/demo/family.server'
import { addOfficers } from '../casework/demo/staff.server'
import { send } from '../casework/demo/walk.server'
import { walkAccess } from '../casework/demo/walkAccess.server'
import { sendObjection, walkObjection } from '../casework/demo/walkObjection.server'
import { loadRegisters, readRegister } from '../casework/registers.server'
import type { Ending } from '../cli'
import { type Config, demoEnvironment, readConfig } from '../config.server'
import { closePortal, openPortal, type Portal } from '../desk.server'
import { newPassphrase } from '../outside/secrets.server'

/**
 * A demonstration from nothing: five registers, five invented families, an access request and an objection of each
 * walked through the real acts, the packs written under the data folder; then the portal, with open cases to try.
 */
export async function demo({ serve }: { readonly serve: boolean }): Promise<Ending> {
  const read = readConfig(demoEnvironment())
  if ('faults' in read) {
    console.error(read.faults.join('\n'))
    return 2
  }
  const { config } = read
  await rm(config.dataDir, { recursive: true, force: true })
  await mkdir(join(config.dataDir, 'objections'), { recursive: true })
  const password = newPassphrase()
  const portal = await openPortal(config)
  try {
    await loadRegisters(portal, new Date().toISOString())
    for (const controller of demoControllers()) await walkController(portal, controller, password)
  } finally {
    await closePortal(portal)
  }
  console.log(
    `\nPacks: ${demoControllers()
      .map((c) => join(config.dataDir, `${c}.pdf`))
      .join(', ')}`,
  )
  return serve ? servePortal(config, password) : 0
}

async function walkController(portal: Portal, controller: string, password: string): Promise<void> {
  const held = await readRegister(portal, controller)
  if (held === null) throw new Error(`There is no register of ${controller}.`)
  console.log(`\n${held.register.controller.name}`)
  putSources(portal, controller)
  const tell = (step: string) => console.log(`  ${step}`)
  const walkers = { portal, controller, tell, ...(await addOfficers(portal, controller, password)) }
  const family = readFamily(controller)
  const { dataDir } = portal.config
  await writeFile(join(dataDir, `${controller}.pdf`), await walkAccess(walkers, family))
  await writeFile(join(dataDir, 'objections', `${controller}.pdf`), await walkObjection(walkers, family))

  // Two that nobody has begun, for whoever signs in.
  const activities = held.register.activities.map((activity) => activity.id)
  await send(walkers, { right: 'access', person: personOf(family), activities, words: family.asks })
  await sendObjection(walkers, family)
}

async function servePortal({ publicUrl }: Config, password: string): Promise<Ending> {
  const first = demoControllers()[0] ?? ''
  console.log(`
Resident's start page:  ${publicUrl}/
Staff sign-in:          ${publicUrl}/staff/sign-in
  addresses             first.${first}@example.org and second.${first}@example.org, and so for: ${demoControllers().join(', ')}
  password              ${password}
Mailbox:                ${publicUrl}/dev/mailbox
This is a demonstration: everybody in it is invented, and no mail leaves it. Stop it with Ctrl+C.
`)
  const env = { NODE_ENV: 'development' as const, ...demoEnvironment() }
  const server = spawn(process.execPath, ['build/index.js'], { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  const [code] = await once(server, 'exit')
  return code === 0 ? 0 : 1
}
