import { once } from 'node:events'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { burnDocument } from '~/app/redaction/burn/burnDocument'
import { openPool } from '~/app/redaction/threads/pool'
import { writeLongDocument } from './longDocument'

// `make FILE PAGES` writes a long document and its marks; `burn FILE` burns it with one thread beside the one that sets
// the pages, and says the most memory that took. Two processes, so that the first one's memory is not counted.
const [act, file = '', pages] = process.argv.slice(2)
if (act === 'make') {
  writeFileSync(`${file}.json`, JSON.stringify(await writeLongDocument(file, Number(pages))))
} else {
  const marks = JSON.parse(readFileSync(`${file}.json`, 'utf8'))
  const bytes = readFileSync(file)
  const before = process.memoryUsage.rss()
  const pool = openPool({ threads: 1 })
  const setting = { title: 'Document', on: '2026-11-22', language: 'en-GB' as const }
  const out = createWriteStream(`${file}.burned.pdf`)
  const burned = await burnDocument(bytes, { marks, pool, out, setting })
  if ('refused' in burned) throw new Error(burned.refused)
  if (!out.closed) await once(out, 'close')
  await pool.close()
  const most = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ pages: burned.pages, before: Math.round(before / 1e6), most: Math.round(most / 1e6) }))
}
