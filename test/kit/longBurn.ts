import { createWriteStream, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { burnDocument } from '~/app/redaction/burn/burnDocument'
import { openPool } from '~/app/redaction/threads/pool'
import { writeLongDocument } from './longDocument'

// Burns a document of so many pages in one thread, in a process of its own, and says the most memory it had: without
// and with the work.
const pages = Number(process.argv[2])
const folder = await mkdtemp(join(tmpdir(), 'portal-long-'))
try {
  const file = join(folder, 'in.pdf')
  const marks = await writeLongDocument(file, pages)
  const bytes = readFileSync(file)
  const before = process.memoryUsage.rss()
  const pool = openPool({ threads: 1 })
  const setting = { title: 'Document', on: '2026-11-22', language: 'en-GB' as const }
  const out = createWriteStream(join(folder, 'out.pdf'))
  const burned = await burnDocument(bytes, { marks, pool, out, setting })
  if ('refused' in burned) throw new Error(burned.refused)
  await pool.close()
  const most = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ pages: burned.pages, before: Math.round(before / 1e6), most: Math.round(most / 1e6) }))
} finally {
  await rm(folder, { recursive: true, force: true })
}
