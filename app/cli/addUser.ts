import { text } from 'node:stream/consumers'
import { readRegister } from '../casework/registers.server'
import { addStaff } from '../casework/signIn.server'
import type { Ending } from '../cli'
import { loadConfig } from '../config.server'
import { newPassphrase } from '../outside/secrets.server'
import { closeDesk, startDesk } from '../portal.server'
import { Role } from '../rules/people'

type Options = {
  readonly controller: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly passwordStdin?: boolean
}

/** Makes a staff account. A password that nobody gave is made and shown once. */
export async function addUser(options: Options): Promise<Ending> {
  const role = Role.safeParse(options.role)
  if (!role.success) {
    console.error(`There is no role called ${options.role}. There are: ${Role.options.join(', ')}.`)
    return 2
  }
  const portal = await startDesk(loadConfig())
  try {
    if ((await readRegister(portal, options.controller)) === null) {
      console.error(`There is no controller called ${options.controller}.`)
      return 1
    }
    const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : newPassphrase()
    const { controller, email, name } = options
    const added = await addStaff(
      portal,
      { controller, email, name, role: role.data, password },
      new Date().toISOString(),
    )
    if ('fault' in added) {
      console.error(added.fault)
      return 1
    }
    console.log(`${name} can now sign in as ${email}.`)
    if (!options.passwordStdin) console.log(`The password, shown this once: ${password}`)
    return 0
  } finally {
    await closeDesk()
  }
}
