import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readFamily } from '~/app/casework/demo/family.server'
import { launchBrowser } from '../kit/browser'
import { startServer } from '../kit/server'
import { aVisitor, type Visitor } from '../kit/visitor'

export const controller = 'wakefield'
export const family = readFamily(controller)
export const password = 'a long pass phrase'

/** The portal as it is built, with two officers of one controller, and browsers that run no script. */
export async function startWorld() {
  const server = await startServer({ DEMO: '1' })
  await cp(`db/demo/${controller}/sources`, join(server.dataDir, 'sources', controller), { recursive: true })
  for (const who of ['first', 'second']) addOfficer(server.dataDir, `${who}.${controller}@example.org`)
  const browser = await launchBrowser()
  return {
    url: server.url,
    /** Where the portal keeps its store, for what a journey does beside the browser. */
    dataDir: server.dataDir,
    visitor: async (called: string, width: number): Promise<Visitor> =>
      aVisitor(
        await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } }),
        server.url,
        called,
      ),
    end: async () => {
      await browser.close()
      expect(await server.stop()).toBe(0)
    },
  }
}
export type World = Awaited<ReturnType<typeof startWorld>>

function addOfficer(dataDir: string, email: string) {
  const options = [
    '--controller',
    controller,
    '--email',
    email,
    '--name',
    email.split('.')[0] ?? '',
    '--password-stdin',
  ]
  const made = spawnSync('npx', ['--no-install', 'tsx', 'app/cli.ts', 'user', 'add', ...options], {
    input: password,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `sqlite:${join(dataDir, 'portal.db')}`, DATA_DIR: dataDir },
  })
  expect(made.status, made.stderr).toBe(0)
}

/** Waits until something is so. */
export async function eventually(isTrue: () => Promise<boolean>) {
  const until = Date.now() + 20_000
  while (!(await isTrue())) {
    if (Date.now() > until) throw new Error('It did not happen within 20 seconds')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
