/** What an error says. Several in one (an address that is tried twice) come without words of their own. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return [...new Set(error.errors.map(wordsOf))].join('; ')
  return error instanceof Error ? error.message || error.name : String(error)
}
