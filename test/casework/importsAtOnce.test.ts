import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letGo, readImport } from '~/app/casework/imports/readImport.server'
import { runImport } from '~/app/casework/imports/runImport.server'
import { undoImport } from '~/app/casework/imports/undoImport.server'
import type { StaffDesk } from '~/app/desk.server'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { casesOfImport, started } from './trackers'

describe.each(databases)('a spreadsheet at a bad moment, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const casesOf = (id: string) => casesOfImport(house.portal.db, id)

  test('cut off after its last row, it is brought to its end, and taken back no sooner', async () => {
    const id = await started(desk, 'F1,Cut Person,,,,1/11/2026,,,,', 'F2,Off Person,,,,1/11/2026,,,,')
    const { db } = house.portal
    const { rows } = await db.selectFrom('imports').select('rows').where('id', '=', id).executeTakeFirstOrThrow()
    await runImport(desk, id)
    await db.updateTable('imports').set({ rows, done_at: null }).where('id', '=', id).execute()
    expect(await undoImport(desk, id)).toEqual({ refused: 'no-such-import' })
    expect(await letGo(desk, id)).toBe(false)
    expect((await readImport(desk, id))?.trial?.good).toHaveLength(2)
    expect(await runImport(desk, id)).toEqual({ cases: 2 })
    expect((await readImport(desk, id))?.held).toMatchObject({ rows: null, done_at: desk.now })
    expect(await undoImport(desk, id)).toEqual({ cases: 2 })
  })

  test('let go while it is brought in, it stays whole or is gone whole', async () => {
    for (let time = 0; time < 10; time += 1) {
      const id = await started(desk, `G${time},Held Person,,,,1/11/2026,,,,`)
      const [ran, gone] = await Promise.all([runImport(desk, id), letGo(desk, id)])
      expect(ran).toEqual(gone ? { refused: 'no-such-import' } : { cases: 1 })
      expect(await casesOf(id)).toHaveLength(gone ? 0 : 1)
      expect((await readImport(desk, id)) === undefined).toBe(gone)
    }
  })

  test('sent in twice, and both brought in at once, each request is a case once', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `H${i},Double Person,,,,1/11/2026,,,,`)
    const both = [await started(desk, ...rows), await started(desk, ...rows)]
    await Promise.all(both.map((id) => runImport(desk, id)))
    expect((await Promise.all(both.map(casesOf))).flat()).toHaveLength(30)
  })
})
