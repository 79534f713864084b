import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'

// OWASP's first choice for argon2id (which is the library's own default kind): 19 MiB, two passes, one lane.
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, argon2id)

/** True where the password is right. With no hash (nobody of that name) it takes the same time and is false. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const right = await verify(hashed || (await nobody), password)
  return right && hashed !== null && hashed !== ''
}

let nobody: Promise<string> | undefined

/** True of a word, in small letters, that is among the 49,233 passwords which are most often found where some were stolen. */
export function isListedPassword(folded: string): boolean {
  listed ??= new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()))
  return listed.has(folded)
}

let listed: ReadonlySet<string> | undefined
