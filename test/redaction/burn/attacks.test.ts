import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { redact } from '~/app/redaction/redact'
import { openPool, type Pool } from '~/app/redaction/threads/pool'
import { attacks } from '../../kit/attacks/attacks'
import { naiveBlackBox } from '../../kit/attacks/blackBox'
import { inOrderShare, pagesOf, readingsOf } from './readings'
import { scratch } from './scratch'

const folder = scratch()
let pool: Pool
beforeAll(() => {
  pool = openPool({ threads: 2 })
})
afterAll(() => pool.close())

const burned = attacks.filter(({ expect }) => expect === 'burned')
const refused = attacks.filter(({ expect }) => expect === 'refused')

test('there is a file for nearly every attack on the list', () => {
  expect(attacks.length).toBeGreaterThan(140)
  expect(new Set(attacks.map((attack) => Number.parseInt(attack.number, 10))).size).toBeGreaterThan(50)
})

describe('a file that hides a secret is burned', () => {
  test.each(burned.map((attack) => [`${attack.number}: ${attack.name}`, attack] as const))('%s', async (_, attack) => {
    const file = join(folder(), `${crypto.randomUUID()}.pdf`)
    // Words that one page hides and another rightly shows: staff have said so.
    const allowed = (attack.goneFrom ?? []).map(({ words }) => words)
    const proof = await redact(await attack.build(), {
      marks: attack.marks,
      pool,
      file,
      on: '2026-11-22',
      allowed,
      engines: noPrograms,
    })
    if ('refused' in proof) throw new Error(`refused: ${proof.refused}`)
    const failed = proof.channels.filter((channel) => !channel.passed)
    expect(failed).toEqual([])

    const bytes = new Uint8Array(await readFile(file))
    const pages = await pagesOf(bytes)
    expect(pages).toHaveLength(attack.stays.length)
    const leaked = attack.secrets.filter((secret) => readingsOf(bytes, pages).some((text) => holds(text, secret)))
    expect(leaked).toEqual([])
    for (const { page, words } of attack.goneFrom ?? []) expect(holds(pages[page] ?? '', words)).toBe(false)
    for (const [page, words] of attack.stays.entries()) {
      expect(inOrderShare(words.join(' '), pages[page] ?? '')).toBeGreaterThanOrEqual(0.99)
    }
  })
})

describe('what can’t be burned, or hides in one place what another shows, is refused', () => {
  test.each(refused.map((attack) => [`${attack.number}: ${attack.name}`, attack] as const))('%s', async (_, attack) => {
    const file = join(folder(), `${crypto.randomUUID()}.pdf`)
    const proof = await redact(await attack.build(), {
      marks: attack.marks,
      pool,
      file,
      on: '2026-11-22',
      engines: noPrograms,
    })
    expect('refused' in proof || !proof.passed).toBe(true)
  })
})

describe('a black box drawn over the secret does not pass the proof', () => {
  const leaking = attacks.filter(({ blackBoxLeaks }) => blackBoxLeaks)
  test.each(leaking.map((attack) => [`${attack.number}: ${attack.name}`, attack] as const))('%s', async (_, attack) => {
    const boxed = await naiveBlackBox(await attack.build(), attack.marks)
    expect((await prove(boxed, attack.secrets, { marks: attack.marks, engines: noPrograms })).passed).toBe(false)
  })
})

const holds = (text: string, secret: string): boolean => squash(text).includes(squash(secret))

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .toLowerCase()
