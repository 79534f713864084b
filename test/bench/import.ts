import { runImport } from '~/app/casework/imports/runImport.server'
import { startImport } from '~/app/casework/imports/startImport.server'
import { aPortal, aStaffDesk, databases } from '../kit/desk'
import { startPostgres } from '../kit/postgres.setup'

const rows = 5000
const days = ['2/11/2026', '14/10/2026', '3/9/2026']

/** A spreadsheet of 5,000 rows, half of them closed: from its file to its cases, on each database. */
export async function measure(say: (line: string) => void): Promise<readonly string[]> {
  const lines = Array.from({ length: rows }, (_, i) => {
    const closed = i % 2 === 0 ? '20/11/2026,Answered' : ','
    return `R${i},Person ${i} Imaginary,3/5/1990,p${i}@example.org,"${i} Invented Row, Sale",M33 0AA,SAR,${days[i % 3]},${closed}`
  })
  const head = 'Ref,Name,DOB,Email,Address,Postcode,Type,Date received,Date closed,Outcome'
  const bytes = Buffer.from([head, ...lines].join('\n'))
  const report: string[] = []
  for (const database of databases) {
    const postgres = database === 'Postgres' ? await startPostgres() : null
    const house = await aPortal(database, { file: true, url: postgres?.url })
    try {
      const desk = await aStaffDesk(house.portal)
      say(`${database}: ${rows} rows`)
      const begun = performance.now()
      const started = await startImport(desk, { name: 'tracker.csv', bytes })
      if (!('id' in started)) throw new Error('The spreadsheet was not taken in')
      const read = performance.now()
      const ran = await runImport(desk, started.id)
      if (!('cases' in ran) || ran.cases !== rows) throw new Error('Not every row was brought in')
      const [reading, bringing] = [read - begun, performance.now() - read].map((ms) => (ms / 1000).toFixed(1))
      report.push(`${database}: ${rows} rows read in ${reading} s and brought in in ${bringing} s (limit 10 s in all)`)
    } finally {
      await house.end()
      await postgres?.stop()
    }
  }
  return report
}
