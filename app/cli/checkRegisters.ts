import { readFileSync } from 'node:fs'
import { checkRegister } from '../rules/register/check'
import type { Ending } from './ending'

/** Says "valid" of each file, or lists every fault of it with its line and path. */
export function checkRegisters(files: readonly string[]): Ending {
  const faulty = files.filter((file) => !isValid(file))
  return faulty.length === 0 ? 0 : 1
}

function isValid(file: string): boolean {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    console.error(`${file}: this file can't be opened.`)
    return false
  }
  const checked = checkRegister(text)
  if ('valid' in checked) {
    console.log(`${file}: valid`)
    return true
  }
  for (const { line, path, message } of checked.faults) console.error(`${file}:${line}: ${path}: ${message}`)
  return false
}
