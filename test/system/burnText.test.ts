import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool, type Pool } from '~/app/redaction/threads/pool'
import type { Attack } from '../kit/attacks/attack'
import { attacks } from '../kit/attacks/attacks'
import { burned } from '../redaction/burn/burned'
import { inOrderShare } from '../redaction/burn/readings'
import { scratch } from '../redaction/burn/scratch'
import { said } from './packsPrograms'
import { readings } from './packsReadings'

const folder = scratch()
let pool: Pool
beforeAll(() => {
  pool = openPool({ threads: 2 })
})
afterAll(() => pool.close())

const inOrder = 'in the order of the page'
const asDrawn = 'in the order of the file'
const ways = { [inOrder]: [], [asDrawn]: ['-raw'] } as const

describe('poppler reads in a burned file what stays, in order, and nothing of what was hidden', () => {
  const burnable = attacks.filter(({ expect }) => expect === 'burned')
  test.each(burnable.map((attack) => [`${attack.number}: ${attack.name}`, attack] as const))(
    '%s',
    async (_, attack) => {
      const bytes = await attack.build()
      const [before, after] = ['before', 'after'].map((name) => join(folder(), `${name}-${crypto.randomUUID()}.pdf`))
      if (before === undefined || after === undefined) throw new Error('Two names were made')
      await writeFile(before, bytes)
      await writeFile(after, (await burned(bytes, { marks: attack.marks, pool })).bytes)

      // Some turned or broken originals are read backwards: those are held to the order of the file alone.
      const way = shareIn(before, attack, inOrder) >= 0.99 ? inOrder : asDrawn
      expect(shareIn(after, attack, way), way).toBeGreaterThanOrEqual(0.99)
      expect(shareIn(after, attack, asDrawn), asDrawn).toBeGreaterThanOrEqual(0.99)

      expect(said('qpdf', '--check', after)).toContain('No syntax or stream encoding errors')
      const read = [...readings(after), { name: 'pdftotext', text: textOf(after, inOrder) }]
      const leaks = attack.secrets.flatMap((secret) =>
        read.filter(({ text }) => squash(text).includes(squash(secret))).map(({ name }) => name),
      )
      expect(leaks).toEqual([])
      const firstBytes = await readFile(after)
      expect(firstBytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
    },
  )
})

const textOf = (file: string, way: keyof typeof ways): string => {
  try {
    return said('pdftotext', ...ways[way], file, '-')
  } catch {
    return ''
  }
}

const shareIn = (file: string, { stays }: Attack, way: keyof typeof ways): number =>
  inOrderShare(stays.flat().join(' '), textOf(file, way))

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .toLowerCase()
