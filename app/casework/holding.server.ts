import type { Desk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { holdOn } from '~/db/lease'

const leaseSeconds = 45
const everyMilliseconds = 15_000

type Held = { readonly table: 'documents' | 'burns' | 'packs'; readonly id: string }

/** Does long work while its lease is renewed, for as long as this process lives: nobody else begins it meanwhile. */
export async function holding<T>(desk: Desk, { table, id }: Held, act: () => Promise<T>): Promise<T> {
  const renewing = setInterval(() => {
    const until = addSeconds(new Date().toISOString(), leaseSeconds)
    holdOn(desk.db, table, { id, until }).catch(() => undefined)
  }, everyMilliseconds)
  try {
    return await act()
  } finally {
    clearInterval(renewing)
  }
}
