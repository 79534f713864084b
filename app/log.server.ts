import { pino } from 'pino'

/**
 * One JSON line for each thing worth telling. Log what happened to which request, never what anybody wrote: no bodies,
 * no query strings, no addresses. An error gives its kind and where it came from; its own words may quote a form or a
 * database row, so they appear at level debug only, which is for work on invented people.
 */
export const log = pino({
  base: null,
  timestamp: () => `,"at":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: describeError },
})

/** Says how much to log, once the settings are known. */
export function setLogLevel(level: string) {
  log.level = level
}

/** Logs work that failed and will be tried again: which kind of work, and what failed. */
export function logFault({ table, error }: { readonly table: string; readonly error: unknown }) {
  log.error({ table, err: error }, 'work failed')
}

/** What may be said of an error: its kind, its code, the lines of code it came through. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }

  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const through = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  const words = log.isLevelEnabled('debug') ? error.message : undefined
  return { kind: error.name, code, words, through: through.map((line) => line.trim()).slice(0, 12) }
}
