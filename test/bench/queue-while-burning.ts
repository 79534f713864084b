import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDocument } from '~/app/casework/documents/addDocument.server'
import { askBurn } from '~/app/casework/documents/burnDocument.server'
import { recordRequest } from '~/app/casework/recordRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { type Bench, median } from '../kit/bench'
import { writeLongDocument } from '../kit/longDocument'
import { aPerson } from '../kit/request'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const pages = 1000
const controller = 'wakefield'
const officer = {
  controller,
  role: 'officer',
  name: 'Third',
  email: 'third@example.org',
  password: 'a long pass phrase',
} as const
const samples = 150

/** What an officer waits for the queue while the same server burns a long document, beside what they wait when it rests. */
export const bench: Bench = {
  title: `The queue while ${pages} pages are burned and proved by the same server`,
  measures: [
    { name: '95 of 100 answered within, ms', better: 'less' },
    { name: 'half answered within, ms', better: 'less' },
  ],
  packages: ['piscina', '@napi-rs/nice', 'express', 'react'],
  async open() {
    const server = await startServer({ DEMO: '1', LOG_LEVEL: 'warn' }, ['--import', './test/bench/productionReact.mjs'])
    const read = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`,
      DATA_DIR: server.dataDir,
    })
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    const portal = await openPortal(read.config)
    const added = await addStaff(portal, { ...officer, factorSecret }, new Date().toISOString())
    if (!('id' in added)) throw new Error(added.fault)
    const desk = staffDeskAt(portal, { id: added.id, controller, name: officer.name, role: officer.role })
    const { reference, document } = await aLongDocument(desk)
    const cookie = await signedInCookie(server.url, officer)
    const isBurning = async () =>
      (
        await desk.db
          .selectFrom('burns')
          .select('id')
          .where('built_at', 'is', null)
          .where('failed_at', 'is', null)
          .execute()
      ).length > 0
    return {
      peers: [
        {
          name: 'while it burns',
          run: async () => {
            if (!(await isBurning())) await askBurn(desk, reference, { document })
            await new Promise((resolve) => setTimeout(resolve, 4000))
            const waited = await waits(`${server.url}/staff`, cookie)
            if (!(await isBurning())) throw new Error('The burning was over before the measuring was')
            return waited
          },
        },
        {
          name: 'at rest',
          run: async () => {
            while (await isBurning()) await new Promise((resolve) => setTimeout(resolve, 500))
            return waits(`${server.url}/staff`, cookie)
          },
        },
      ],
      close: async () => {
        await closePortal(portal)
        await server.stop()
      },
    }
  },
}

async function aLongDocument(desk: StaffDesk) {
  const held = await readRegister(desk, controller)
  if (held === null) throw new Error('The controller has no register')
  const activities = held.register.activities.map(({ id }) => id)
  const made = await recordRequest(desk, {
    held,
    request: { person: aPerson, activities, words: 'All of it, please.', right: 'access' },
    receivedOn: desk.today,
    channel: 'post',
    language: 'en',
    onceKey: 'bench',
  })
  if ('refused' in made) throw new Error(made.refused)
  const file = join(mkdtempSync(join(tmpdir(), 'portal-bench-')), 'long.pdf')
  await writeLongDocument(file, pages)
  await addDocument(desk, made.reference, { title: 'Long.pdf', source: 'A service', bytes: readFileSync(file) })
  for (;;) {
    const [row] = await desk.db.selectFrom('documents').selectAll().execute()
    if (row?.refused_at) throw new Error(`The document was refused: ${row.fault}`)
    if (row?.read_at) return { reference: made.reference, document: row.id }
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

/** One request after another, as an officer opens the queue. */
async function waits(url: string, cookie: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let n = 0; n < samples; n += 1) {
    const started = performance.now()
    const answer = await fetch(url, { headers: { Cookie: cookie }, redirect: 'manual' })
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
    await answer.text()
    times.push(performance.now() - started)
  }
  return [times.toSorted((a, b) => a - b)[Math.floor(samples * 0.95)] ?? 0, median(times)]
}
