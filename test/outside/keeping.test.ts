import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderBlobs } from '~/app/outside/blobs.server'
import { hashPassword, isPassword } from '~/app/outside/passwords.server'
import {
  hashCode,
  hashToken,
  isSameHash,
  newCode,
  newId,
  newPassphrase,
  newReference,
  newSalt,
  newToken,
} from '~/app/outside/secrets.server'

describe('blobs', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-blobs-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('are read as they were kept, each under a name that says nothing', async () => {
    const blobs = folderBlobs(join(folder, 'new', 'folder'))
    const bytes = new Uint8Array([0, 255, 13, 10, 37])
    const [one, two] = [await blobs.keep(bytes), await blobs.keep(bytes)]
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(two).not.toBe(one)
    expect(new Uint8Array(await blobs.read(one))).toEqual(bytes)
    const { mode } = await stat(join(folder, 'new', 'folder', one))
    expect(mode & 0o077).toBe(0)
    await blobs.remove(one)
    await blobs.remove(one)
    await expect(blobs.read(one)).rejects.toThrow('ENOENT')
    expect(await readdir(join(folder, 'new', 'folder'))).toEqual([two])
  })

  test('are kept whole or not at all', async () => {
    const file = join(folder, 'full')
    await writeFile(file, '')
    await expect(folderBlobs(join(file, 'under-a-file')).keep(new Uint8Array(3))).rejects.toThrow()
    // What a process that died while writing leaves has a name that cannot be asked for.
    const blobs = folderBlobs(folder)
    const name = await blobs.keep(new Uint8Array([1]))
    await writeFile(join(folder, `${name}.part`), 'half')
    expect([...(await blobs.read(name))]).toEqual([1])
    await expect(async () => blobs.read(`${name}.part`)).rejects.toThrow('No blob has such a name')
  })

  test.each([
    '',
    '.',
    '..',
    '../secret',
    '/etc/hostname',
    'A'.repeat(32),
    `${'a'.repeat(32)}\n`,
    'a'.repeat(33),
    `${'a'.repeat(31)}/`,
  ])('are never looked for under %j', async (name) => {
    const blobs = folderBlobs(folder)
    await expect(async () => blobs.read(name)).rejects.toThrow('No blob has such a name')
    await expect(async () => blobs.remove(name)).rejects.toThrow('No blob has such a name')
  })
})

describe('passwords', () => {
  test('are kept by argon2id as OWASP has it, salted, and known again', async () => {
    const [one, two] = await Promise.all([hashPassword('a long pass phrase'), hashPassword('a long pass phrase')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await isPassword('a long pass phrase', one)).toBe(true)
    expect(await isPassword('a long pass phrase ', one)).toBe(false)
    expect(await isPassword('', one)).toBe(false)
    const accented = await hashPassword('cyfrinair tŷ’r cyngor')
    expect(await isPassword('cyfrinair tŷ’r cyngor', accented)).toBe(true)
  })

  test('of nobody are wrong, whatever is entered', async () => {
    for (const password of ['nobody has this password', '', 'a long pass phrase']) {
      expect(await isPassword(password, null)).toBe(false)
    }
  })
})

describe('secrets', () => {
  const many = <T>(make: () => T) => Array.from({ length: 2000 }, make)

  test('are never the same twice, and of the shape that each must have', () => {
    for (const [make, shape] of [
      [newId, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
      [newToken, /^[\w-]{22}$/],
      [newSalt, /^[0-9a-f]{32}$/],
      [() => newReference('TRA'), /^TRA-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/],
      [newPassphrase, /^[2-9a-hjkmnp-tv-z]{4}(-[2-9a-hjkmnp-tv-z]{4}){4}$/],
    ] as const) {
      const made = many(make)
      expect(new Set(made).size).toBe(made.length)
      for (const one of made) expect(one).toMatch(shape)
    }
  })

  test('ids come in the order of time', () => {
    const made = many(newId)
    expect(made.toSorted()).toEqual(made)
  })

  test('a code is six digits, and any digit may stand anywhere, noughts in front too', () => {
    const made = many(newCode)
    for (const code of made) expect(code).toMatch(/^\d{6}$/)
    for (const at of [0, 1, 2, 3, 4, 5]) expect(new Set(made.map((code) => code[at])).size).toBe(10)
  })

  test('a code’s hash depends on code, salt and pepper, and on nothing else', async () => {
    const [salt, other] = [newSalt(), newSalt()]
    const hash = await hashCode('012345', { salt, pepper: 'p' })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await hashCode('012345', { salt, pepper: 'p' })).toBe(hash)
    expect(await hashCode('012346', { salt, pepper: 'p' })).not.toBe(hash)
    expect(await hashCode('012345', { salt: other, pepper: 'p' })).not.toBe(hash)
    expect(await hashCode('012345', { salt, pepper: 'q' })).not.toBe(hash)
  })

  test('hashes are the same or not, of whatever length', () => {
    expect(isSameHash(hashToken('a'), hashToken('a'))).toBe(true)
    expect(isSameHash(hashToken('a'), hashToken('b'))).toBe(false)
    expect(isSameHash('', hashToken('b'))).toBe(false)
    expect(isSameHash('', '')).toBe(true)
  })

  test('the blobs’ and the code’s makers use no dice that can be foretold', async () => {
    for (const file of ['secrets', 'blobs']) {
      expect(await readFile(`app/outside/${file}.server.ts`, 'utf8')).not.toContain('Math.random')
    }
  })
})
