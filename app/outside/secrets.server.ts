import { createHash, createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { v7 } from 'uuid'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/** An id of our own for a row: in the order of time, and never public. */
export const newId = (): string => v7()

/** 128 random bits for a link or a cookie, base64url. Keep only its hash: see `hashToken`. */
export const newToken = (): string => randomBytes(16).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A case's public reference, for example TRA-7K4P-2M9D: no letter that looks like another, and no secret. */
export const newReference = (prefix: string): string => {
  const letters = Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A one-time code of six digits. */
export const newCode = (): string => randomInt(1_000_000).toString().padStart(6, '0')

/** A code's hash, salted and slow: a secret under 112 bits needs a password hash (ASVS 6.5.2). */
export async function hashCode(code: string, salted: { readonly salt: string; readonly pepper: string }) {
  const peppered = createHmac('sha256', salted.pepper).update(code).digest('hex')
  return (await derive(peppered, Buffer.from(salted.salt, 'hex'), 32)).toString('hex')
}

export const newSalt = (): string => randomBytes(16).toString('hex')

/** Compares two hashes in a time that says nothing of where they differ. */
export const isSameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** A password that can be read out: five groups of four letters and digits, about 97 random bits. */
export const newPassphrase = (): string =>
  Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length)).toLowerCase()).join(''),
  ).join('-')
