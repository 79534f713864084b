import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { saveAnswers } from '~/app/casework/drafts.server'
import { readConfig } from '~/app/config.server'
import { closePortal, deskAt, openPortal } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { writeToken } from '~/app/outside/session.server'
import { path as steps } from '~/app/rules/journey/path'
import { accessAnswers } from './answers'

const controllers = ['trafford', 'liverpool', 'bolton', 'wakefield', 'sandwell']
/** One without a look of its own and one with: the questions of the others are no different. */
const answered = ['trafford', 'wakefield']

/** Every door that residents come to, from the file names: a new one is walked without anybody listing it. */
export function residentPaths(): readonly string[] {
  const doors = readdirSync('app/routes')
    .filter((file) => !/^(staff|dev)[._]|^\$\.tsx$/.test(file))
    .map((file) =>
      file
        .replace(/\.tsx?$/, '')
        .replace(/\.?_index$/, '')
        .replaceAll('[.]', '\0')
        .replaceAll('.', '/'),
    )
    .map((file) => `/${file.replaceAll('\0', '.').replaceAll('_/', '/')}`)
  const ofControllers = doors.flatMap((door) =>
    door.includes('$controller')
      ? controllersOf(door).map((controller) => door.replace('$controller', controller))
      : [door],
  )
  const ofSteps = ofControllers.flatMap((door) =>
    door.endsWith('/request/$step') ? steps(accessAnswers).map((step) => door.replace('$step', step)) : [door],
  )
  return [...ofSteps.map((door) => door.replaceAll(/\$\w+/g, 'x')), '/no/such/page']
}

const controllersOf = (door: string) => (door.startsWith('/registers') ? controllers : answered)

const asked = { trafford: 'activity:stronger-families' } as const

/** The door of the register's links needs something to be asked about. */
export const withQuery = (path: string): string =>
  path === '/trafford/ask' ? `${path}?about=${asked.trafford}&to=ask` : path

type Server = { readonly dataDir: string }

/** The cookie of somebody who has answered every question of such a controller's form, so that none is closed to them. */
export async function answeredCookie(server: Server, sessionSecret: string): Promise<string> {
  const read = readConfig({
    DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`,
    DATA_DIR: server.dataDir,
    SESSION_SECRET: sessionSecret,
  })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await openPortal(read.config)
  try {
    const token = newToken()
    const desk = deskAt(portal, { kind: 'resident' })
    for (const controller of answered) await saveAnswers(desk, { controller, token, answers: accessAnswers })
    return (await writeToken('draft', token, read.config)).split(';')[0] ?? ''
  } finally {
    await closePortal(portal)
  }
}
