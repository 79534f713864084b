import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { readFamily } from '~/app/casework/demo/family.server'
import { launchBrowser } from '../kit/browser'
import { startServer } from '../kit/server'
import { aVisitor } from '../kit/visitor'
import { aQuickVisitor, type Guest } from './guest'
import { mailboxIn } from './mailbox'
import { type Way, wordsIn } from './words'

export { eventually } from './until'

export const controller = 'wakefield'
export const family = readFamily(controller)
export const password = 'a long pass phrase'

/** The portal as it is built, with officers of one controller, and browsers. */
export async function startWorld({ officers = ['first', 'second'] }: { readonly officers?: readonly string[] } = {}) {
  const server = await startServer({ DEMO: '1', TRUST_PROXY: '1' })
  await cp(`db/demo/${controller}/sources`, join(server.dataDir, 'sources', controller), { recursive: true })
  for (const who of officers) addOfficer(server.dataDir, `${who}.${controller}@example.org`)
  const browser = await launchBrowser()
  const letters = mailboxIn(join(server.dataDir, 'mailbox'))
  let guests = 0
  return {
    url: server.url,
    /** Where the portal keeps its store, for what a journey does beside the browser. */
    dataDir: server.dataDir,
    /** Somebody whose browser runs no script, and who has each page looked over. */
    visitor: async (called: string, width: number): Promise<Guest> => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } })
      return { ...(await aVisitor(context, server.url, called)), language: 'en', say: wordsIn('en'), letters }
    },
    /** Does what one does at a browser of their own, in one of the ways. Nothing may go wrong in its scripts meanwhile. */
    asGuest: async ({ language, script }: Way, journey: (guest: Guest) => Promise<void>) => {
      guests += 1
      const context = await browser.newContext({
        javaScriptEnabled: script,
        // Forms and guesses are counted by address, and each of them has another.
        extraHTTPHeaders: { 'X-Forwarded-For': `192.0.2.${guests}` },
      })
      try {
        const { visitor, faults } = await aQuickVisitor(context, server.url)
        await journey({ ...visitor, language, say: wordsIn(language), letters })
        expect(faults).toEqual([])
      } finally {
        await context.close()
      }
    },
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
