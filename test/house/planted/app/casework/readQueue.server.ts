import { sql } from 'kysely'

export const readQueue = () => String(sql)
