import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { readRegister, readRegisters } from '../casework/registers.server'
import { addStaff, takenWords } from '../casework/signIn.server'
import { inviteByOperator } from '../casework/signing/keepAccounts.server'
import { loadConfig } from '../config.server'
import type { Portal } from '../desk.server'
import { newPassphrase } from '../outside/secrets.server'
import { closeDesk, startDesk } from '../portal.server'
import { Role } from '../rules/roles'
import type { Ending } from './ending'

type Options = {
  readonly controller: string
  readonly email: string
  readonly name: string
  readonly role: string
  readonly passwordStdin?: boolean
  readonly invite?: boolean
}

/**
 * Makes a staff account. A password that nobody gave is made and shown once; with `invite` a link goes by email instead, by
 * which its owner chooses one.
 */
export async function addUser(options: Options): Promise<Ending> {
  const role = Role.safeParse(options.role)
  const wrong = [
    ...(z.email().safeParse(options.email.trim()).success ? [] : [`'${options.email}' is not an email address.`]),
    ...(options.name.trim() === '' ? ['The name is empty.'] : []),
    ...(role.success ? [] : [`There is no role called ${options.role}. There are: ${Role.options.join(', ')}.`]),
  ]
  if (wrong.length > 0 || !role.success) {
    console.error(wrong.join('\n'))
    return 2
  }
  const portal = await startDesk(loadConfig())
  try {
    return await add(portal, options, role.data)
  } finally {
    await closeDesk()
  }
}

async function add(portal: Portal, options: Options, role: Role): Promise<Ending> {
  const { controller, passwordStdin } = options
  if ((await readRegister(portal, controller)) === null) {
    const ids = (await readRegisters(portal)).map((held) => held.register.controller.id).toSorted()
    console.error(`There is no controller called ${controller}. There are: ${ids.join(', ')}.`)
    return 1
  }
  const email = options.email.trim()
  const name = options.name.trim()
  const now = new Date().toISOString()
  if (options.invite) {
    const invited = await inviteByOperator(portal, { controller, email, name, role }, now)
    if ('id' in invited) console.log(`A link to choose a password goes to ${email} when the portal runs.`)
    return 'id' in invited ? 0 : refuse(takenWords(email.toLowerCase()))
  }
  const password = passwordStdin ? await readPassword() : newPassphrase()
  const added = await addStaff(portal, { controller, email, name, role, password }, now)
  if ('fault' in added) return refuse(added.fault)
  console.log(`${name} can now sign in as ${email}.`)
  if (!passwordStdin) console.log(`The password, shown this once: ${password}`)
  return 0
}

function refuse(fault: string): Ending {
  console.error(fault.replace(/\.?$/, '.'))
  return 1
}

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) console.error('Type the password, then press Enter and Ctrl+D. It shows as you type.')
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}
