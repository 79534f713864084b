import { type ReportRead, readReport } from './casework/reports/readReport.server'
import { type ReportFormat, reportFile } from './casework/reports/reportFile.server'
import { forbidden, notFound, requireStaff } from './door.server'
import { type PeriodRead, readPeriod } from './rules/reports/asked'
import { isReport } from './rules/reports/reports'

export type ReportAsked = { readonly read: ReportRead; readonly period: PeriodRead; readonly internal: boolean }

/** The report that an address names, for the period it names. Throws 404, 403 or a redirect to sign in. */
export async function requireReport(request: Request, id: string | undefined): Promise<ReportAsked> {
  const desk = await requireStaff(request)
  if (!isReport(id)) throw notFound()
  const query = new URL(request.url).searchParams
  const period = readPeriod((name) => query.get(name)?.trim() ?? '', desk.today)
  const internal = query.get('numbers') === 'all'
  const read = await readReport(desk, id, { period: period.period, internal })
  if (read === null) throw forbidden()
  return { read, period, internal }
}

/** The file of a report, or of the one of its tables that the address names. Throws as `requireReport`. */
export async function requireReportFile(request: Request, id: string | undefined, format: ReportFormat) {
  const { read } = await requireReport(request, id)
  const made = reportFile(read, { format, table: new URL(request.url).searchParams.get('table') })
  if (made === null) throw notFound()
  return {
    file: made.file,
    headers: {
      'Content-Type': made.mediaType,
      'Content-Disposition': `attachment; filename="${made.name}"`,
      'Cache-Control': 'no-store',
    },
  }
}
