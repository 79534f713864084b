import { typeset } from '~/app/pack/typeset'
import { longPack } from './longPack'

// `PAGES`: typesets a pack of so many pages, drops its bytes as they come, and says the most memory that took.
const before = process.memoryUsage.rss()
const options = { title: 'An answer', builtOn: '2026-11-22', reference: 'X-1', language: 'en-GB' } as const
const { pages, volumes } = await typeset(longPack(Number(process.argv[2])), { ...options, print: 'standard' }, () => ({
  write: () => {},
}))
const most = process.resourceUsage().maxRSS * 1024
const megabytes = (bytes: number) => Math.round(bytes / 1e6)
console.log(JSON.stringify({ pages, volumes: volumes.length, before: megabytes(before), most: megabytes(most) }))
