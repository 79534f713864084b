import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectionsThatDiffer, rebuildProjections } from '~/app/casework/rebuild.server'
import { readReport } from '~/app/casework/reports/readReport.server'
import { reportFile } from '~/app/casework/reports/reportFile.server'
import type { StaffDesk } from '~/app/desk.server'
import { type ReportId, reports } from '~/app/rules/reports/reports'
import { roleWords } from '~/app/rules/roles'
import { figuresQuery } from '~/db/figures'
import { aPortal, aStaffDesk, at, databases, residentDesk, type TestPortal } from '../kit/desk'
import { keepSimulated } from '../kit/keepSimulated'
import { numbered } from '../kit/oracleDays'
import { factsOf } from '../kit/oracleFacts'
import { oracleQuestions } from '../kit/oracleQuestions'
import { oracleTables } from '../kit/oracleTables'
import { simulatedCases } from '../kit/simulated'
import { unzipped } from '../kit/unzipped'

const today = '2026-11-22'
const period = { from: '2026-07-01', to: '2026-09-30' }
const ids: readonly ReportId[] = ['performance', 'stages', 'backlog', 'decisions', 'complaints', 'weekly', 'questions']

describe.each(databases)('reports out of the store, on %s', (database) => {
  const cases = simulatedCases({ many: 300, seed: 7, until: today })
  let house: TestPortal
  let officer: StaffDesk
  let manager: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    await keepSimulated(house.portal, cases)
    const desk = async (role: 'officer' | 'manager') =>
      at(await aStaffDesk(house.portal, { role }), `${today}T12:00:00.000Z`)
    officer = await desk('officer')
    manager = await desk('manager')
  }, 120_000)
  afterAll(() => house.end())

  const read = async (id: ReportId, desk = officer) => {
    const report = await readReport(desk, id, { period, internal: true })
    if (report === null) throw new Error('may not')
    return report
  }

  test('no cell differs from the raw events, although only the cases that matter are read', async () => {
    const facts = cases.map(({ history }) => factsOf(history)).filter(({ gone }) => !gone)
    const asked = { from: numbered(period.from), to: numbered(period.to), today: numbered(today) }
    const questions = oracleQuestions(facts)
    let compared = 0
    for (const id of ids) {
      for (const table of (await read(id)).tables) {
        // Rows of these two stand in the order of their names in the register and the list of exemptions.
        const inOrder = (rows: readonly (readonly unknown[])[]) =>
          ['services', 'exemptions', 'q10'].includes(table.id)
            ? rows.map((row) => JSON.stringify(row)).toSorted()
            : rows
        const expected = questions[table.id] ?? oracleTables[table.id]?.(facts, asked) ?? []
        const some = ['services', 'exemptions', 'q10'].includes(table.id)
          ? expected.filter((row) => row.some((cell) => cell))
          : expected
        expect({ [table.id]: inOrder(table.rows.map((row) => row.slice(1))) }).toEqual({ [table.id]: inOrder(some) })
        compared += some.flat().length
      }
    }
    expect(compared).toBeGreaterThan(400)
  })

  test('cases that ended before a period are not read for it', async () => {
    const all = await figuresQuery(house.portal.db, 'trafford', '').execute()
    const some = await figuresQuery(house.portal.db, 'trafford', '2026-09-01').execute()
    expect(all).toHaveLength(300)
    expect(some.length).toBeLessThan(150)
  })

  test('figures that are wrong or missing are named, and made again from the events', async () => {
    const few = await aPortal(database)
    await keepSimulated(few.portal, cases.slice(0, 12))
    const desk = residentDesk(few.portal)
    expect(await projectionsThatDiffer(desk)).toEqual([])
    await desk.db.updateTable('figures').set({ due_on: '2030-01-01' }).where('case_id', '=', 'case-00003').execute()
    await desk.db.deleteFrom('figures').where('case_id', '=', 'case-00005').execute()
    expect(await projectionsThatDiffer(desk)).toEqual(['SIM-3', 'SIM-5'])
    await rebuildProjections(desk)
    expect(await projectionsThatDiffer(desk)).toEqual([])
    await few.end()
  })

  test('nobody is named in a row of figures', async () => {
    const rows = await figuresQuery(house.portal.db, 'trafford', '').execute()
    expect(JSON.stringify(rows)).not.toContain('SIM-')
    expect(Object.keys(rows[0] ?? {}).filter((column) => /name|reference|email/.test(column))).toEqual([])
  })

  test('another controller reads nothing of them', async () => {
    const other = at(await aStaffDesk(house.portal, { controller: 'wakefield' }), `${today}T12:00:00.000Z`)
    const report = await readReport(other, 'backlog', { period, internal: true })
    expect(report?.tables[0]?.rows[0]).toEqual(['Open', 0])
  })

  test('only roles that may read reports get any, and who does what is for managers', async () => {
    const got: string[] = []
    for (const role of ['officer', 'reviewer', 'contributor', 'manager', 'administrator', 'auditor'] as const) {
      expect(roleWords[role]).toBeTruthy()
      const report = await readReport(await aStaffDesk(house.portal, { role }), 'performance', {
        period,
        internal: true,
      })
      if (report !== null) got.push(report.tables.some(({ id }) => id === 'people') ? `${role} with people` : role)
    }
    expect(got).toEqual(['officer', 'reviewer', 'manager with people', 'auditor'])
    const people = (await read('performance', manager)).tables.find(({ id }) => id === 'people')
    expect(people?.rows.map(([name]) => name)).toContain('Nobody')
  })

  const textOf = async (id: ReportId, table: string | null) => {
    const made = reportFile(await read(id), { format: 'csv', table })
    if (made === null) return null
    return (await bytesOf(made.file)).toString()
  }

  test('each table is a CSV of its own, with the numbers that its page shows', async () => {
    for (const id of ids) {
      expect(reports[id].title).toBeTruthy()
      for (const table of (await read(id)).tables) {
        const cells = [table.head, ...table.rows].map((row) => row.map((cell) => String(cell ?? '')))
        expect([table.id, cellsOf((await textOf(id, table.id)) ?? '')]).toEqual([table.id, cells])
      }
    }
    expect(await textOf('backlog', 'no-such-table')).toBeNull()
  })

  test('a report is one ODS with a sheet for each table', async () => {
    const made = reportFile(await read('questions'), { format: 'ods', table: null })
    const content =
      unzipped(await bytesOf(made?.file ?? []))
        .get('content.xml')
        ?.toString() ?? ''
    expect(content.match(/<table:table /g)).toHaveLength(10)
    expect(content).toContain('How many requests were received')
    expect(made?.name).toBe('questions.ods')
  })
})

/** The cells of a CSV, line by line, as a spreadsheet reads them. */
const cellsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .replace('\u{FEFF}', '')
    .replace(/\r\n$/, '')
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
        quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      ),
    )

async function bytesOf(file: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of file) parts.push(part)
  return Buffer.concat(parts)
}
