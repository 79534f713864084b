import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import type { Instant } from '~/app/rules/day'

/** RFC 6238 as every app of codes speaks it: six digits, half a minute, SHA-1. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** The half minute that a moment lies in, counted from 1970. */
export const stepAt = (now: Instant): number => Math.floor(Date.parse(now) / 1000 / shape.period)

/** Which half minute a code is of: the present one, the one before or the one after. Null for a code of none of them. */
export function stepOfCode(secret: string, code: string, now: Instant): number | null {
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: Date.parse(now), window: 1 })
  return delta === null ? null : stepAt(now) + delta
}

/** The code of a half minute. */
export const codeOfStep = (secret: string, step: number): string =>
  new TOTP({ ...shape, secret: Secret.fromBase32(secret) }).generate({ timestamp: step * shape.period * 1000 })

/** 160 random bits, as an app takes them in: letters and digits. */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32

/**
 * The secret that is offered to one session, the same each time its page is opened: nothing is kept before a code of it
 * was given. `after` is when the factor before it was set up, so that the next one is another.
 */
export function offeredSecret(key: string, { session, after }: { readonly session: string; readonly after: string }) {
  const bytes = createHmac('sha256', key).update(`offered ${session} ${after}`).digest().subarray(0, 20)
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

/** What an app reads from the picture. */
export const factorAddress = (secret: string, account: string): string =>
  new TOTP({ ...shape, issuer: 'Rights requests', label: account, secret: Secret.fromBase32(secret) }).toString()

/** A picture of words for a telephone's camera: so many squares wide, and the outline of the dark ones. */
export function pictureOf(words: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(words, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dark.join('') }
}

/** A secret as it is kept: for nobody who has the database and not CODE_SECRET, and of no use to another account. */
export function sealSecret(key: string, secret: string, account: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(key), iv).setAAD(Buffer.from(account))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The secret again. Null where it was sealed with another key or for another account. */
export function openSecret(key: string, sealed: string, account: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(key), bytes.subarray(0, 12))
      .setAAD(Buffer.from(account))
      .setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const keyFor = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'second factor', 32))
