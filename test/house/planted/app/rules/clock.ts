import { readFileSync } from 'fs'

export const holidays = () => readFileSync('holidays.json', 'utf8')
