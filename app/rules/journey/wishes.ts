import type { Wishes } from '../submission'
import type { Answers } from './answers'

/** How somebody wants to be answered and reached, as a finished form says. */
export const wishesFrom = (answers: Answers): Wishes => ({
  delivery: answers.delivery ?? 'download',
  formats: answers.formats ?? [],
  formatLanguage: answers['format-language'] ?? '',
  support: answers.support ?? '',
  safe: answers.safe ?? [],
  safeHow: answers['safe-how'] ?? '',
  urgentWhy: answers['urgent-why'] ?? null,
})
