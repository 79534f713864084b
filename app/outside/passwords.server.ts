import { hash, verify } from '@node-rs/argon2'

// OWASP's first choice for argon2id (which is the library's own default kind): 19 MiB, two passes, one lane.
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id)

/** True where the password is right. With no hash (nobody of that name) it takes the same time and is false. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const right = await verify(hashed ?? (await nobody), password)
  return right && hashed !== null
}

let nobody: Promise<string> | undefined

/** Why a password can't be taken, or null: length only, no rules of composition (ASVS 6.2.1 and 6.2.5). */
export const passwordFault = (password: string): string | null =>
  password.length < 15 ? 'The password must be 15 characters or more' : null
