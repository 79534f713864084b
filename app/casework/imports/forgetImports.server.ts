import type { Desk } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { dropImportsBefore } from '~/db/imports'

const keptDays = 30

/** Deletes spreadsheets that were looked at and neither brought in nor let go: what stands in them is personal data. */
export const forgetImports = (desk: Desk) => dropImportsBefore(desk.db, addSeconds(desk.now, -keptDays * 24 * 3600))
