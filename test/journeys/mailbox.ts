import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { KeptMessage } from '~/app/outside/post.server'
import type { Guest } from './guest'
import { eventually } from './until'
import { letterWords } from './words'

/** Reads the folder where a portal without a mail server puts its letters, newest first. Each is read once. */
export function mailboxIn(folder: string): Guest['letters'] {
  const known = new Map<string, KeptMessage>()
  return async () => {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.json') && !known.has(each))) {
      const kept: KeptMessage = JSON.parse(await readFile(join(folder, name), 'utf8'))
      known.set(name, kept)
    }
    return [...known.values()].toSorted((a, b) => b.at.localeCompare(a.at))
  }
}

type Wanted = { readonly to?: string; readonly reference?: string }

/** The newest letter of a kind, by its template's name, once it has come: in the language of whoever reads it. */
export async function letterOf(guest: Guest, name: string, { to, reference }: Wanted): Promise<KeptMessage> {
  const { subject, opening } = letterWords(name, guest.language, reference)
  let found: KeptMessage | undefined
  await eventually(async () => {
    const letters = await guest.letters()
    found = letters.find((each) => each.subject === subject && (to === undefined || each.to.includes(to)))
    return found !== undefined
  }, `the letter "${subject}"`)
  if (found === undefined) throw new Error(`There is no letter "${subject}"`)
  expect(found.text.trimStart().startsWith(opening), `"${subject}" begins with "${opening}"`).toBe(true)
  return found
}

/** The link in a letter to a part of the portal: follow, collect or return. */
export function linkIn({ subject, text }: KeptMessage, part: 'follow' | 'collect' | 'return'): string {
  const link = new RegExp(`https?://\\S+/${part}/\\S+`).exec(text)?.[0]
  if (link === undefined) throw new Error(`"${subject}" has no link to ${part}`)
  return link
}

/** The code in a letter. */
export function codeIn({ subject, text }: KeptMessage): string {
  const code = /\b\d{6}\b/.exec(text)?.[0]
  if (code === undefined) throw new Error(`"${subject}" has no code`)
  return code
}
