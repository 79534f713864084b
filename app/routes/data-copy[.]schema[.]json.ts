import { dataSchema } from '../pack/dataCopy/schema'

/** The published shape of the data copy, for whoever writes a program that reads one. */
export const loader = () =>
  new Response(JSON.stringify(dataSchema(), null, 2), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
