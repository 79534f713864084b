import type { Migration } from 'kysely'
import { spine } from './001_spine'
import { clock } from './002_clock'
import { documents } from './003_documents'
import { answers } from './004_answers'

/** Every migration by name, in order; a static list, so that the built server carries them. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001_spine': spine,
  '002_clock': clock,
  '003_documents': documents,
  '004_answers': answers,
}
