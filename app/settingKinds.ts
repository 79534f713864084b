import { z } from 'zod'

/** One of some words. */
export function oneOf<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, `is not one of: ${choices.join(', ')}`)
}

/** A whole number within bounds; a fault shows `example`. */
export function wholeNumber(least: number, most: number, example: string) {
  const words = `must be a whole number from ${least} to ${most}, such as ${example}`
  return z
    .string()
    .regex(/^\d{1,6}$/, words)
    .transform(Number)
    .refine((n) => n >= least && n <= most, words)
}

/** The path of a file or a folder. */
export const anyPath = z.string().regex(/^[^\0]+$/, 'is no path')

/** A path that is `example` where none is given. */
export function path(example: string, description: string) {
  return anyPath.default(example).meta({ description, example })
}

/** A web address without a path. */
export function isBareWebAddress(given: string): boolean {
  return isWebAddress(given) && new URL(given).href === `${new URL(given).origin}/`
}

/** No name and password in it either: it is shown to staff and kept beside what came from it. */
export function isWebAddress(given: string): boolean {
  if (!/^https?:/i.test(given) || !URL.canParse(given)) return false
  return `${new URL(given).username}${new URL(given).password}` === ''
}

/** Where a scanner listens: a host with its port, or a socket on this machine. */
export function isScannerAddress(given: string): boolean {
  if (!/^(tcp:\/\/|unix:\/)/.test(given) || !URL.canParse(given)) return false
  const { protocol, port, pathname, username, search, hash } = new URL(given)
  if (`${username}${search}${hash}` !== '') return false
  return protocol === 'unix:' ? pathname !== '/' : port !== '' && port !== '0' && /^\/?$/.test(pathname)
}
