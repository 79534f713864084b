import { readFileSync } from 'node:fs'
import { checkRegister } from '~/app/rules/register/check'
import type { Register } from '~/app/rules/register/schema'

/** A controller's register, as it stands in its file. */
export function aRegister(controller: string): Register {
  const checked = checkRegister(readFileSync(`db/registers/${controller}.yaml`, 'utf8'))
  if ('faults' in checked) throw new Error(`${controller}'s register is not valid`)
  return checked.valid
}
