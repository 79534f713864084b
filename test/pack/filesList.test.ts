import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileList } from '~/app/pack/fileList'
import { inGroups, type PackFile } from '~/app/pack/files'
import { filesWords } from '~/app/pack/lists/files'
import { sayWith } from '~/app/pack/words'
import { english } from './facts'

const aFile = (changes: Partial<PackFile> = {}): PackFile => ({
  kind: 'volume',
  name: 'HAR-2026-0042.pdf',
  mediaType: 'application/pdf',
  size: 2_418_113,
  sha256: '0123456789abcdef'.repeat(4),
  pages: 128,
  ...changes,
})
const about = { reference: 'HAR-2026-0042', version: 2, controller: 'Harrowmere Borough Council' }
const listOf = (files: readonly PackFile[]) => fileList(files, about, sayWith(english()))

describe('the list of the files', () => {
  const list = listOf([
    aFile(),
    aFile({ kind: 'data', name: 'records.json', size: 811, pages: null, sha256: 'f'.repeat(64) }),
    aFile({ kind: 'page-copy', name: 'answer.html', size: 999_499, pages: 1 }),
  ])

  test('names each file with its pages, its size and its fingerprint in groups of four', () => {
    expect(list).toContain(
      `HAR-2026-0042.pdf\r\nThe answer, to read or to print.\r\n128 pages, 2.4 MB\r\nFingerprint (SHA-256):\r\n${inGroups('0123456789abcdef'.repeat(4))}\r\n`,
    )
    expect(list).toContain('records.json\r\nThe records for use in other computer programs (JSON).\r\n811 bytes\r\n')
    expect(list).toContain('1 page, 999 KB')
    expect(inGroups('f'.repeat(64)).split(' ')).toHaveLength(16)
  })

  test('says how to check one, by oneself and by asking', () => {
    expect(list).toContain('certutil -hashfile HAR-2026-0042.pdf SHA256')
    expect(list).toContain('the page that you collected the file from')
    expect(list).toContain(
      'ask Harrowmere Borough Council to check it for you. Please give the reference HAR-2026-0042.',
    )
  })

  test('ends its lines as every reader of plain text knows, and is the same each time', () => {
    expect(list.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(list.endsWith('\r\n')).toBe(true)
    expect(listOf([aFile()])).toBe(listOf([aFile()]))
    expect(listOf([])).toContain('The files of answer HAR-2026-0042, version 2')
  })

  test('can be said in Welsh, with the same keys and blanks', () => {
    const keysOf = (language: string) =>
      readFileSync(`templates/pack/${language}/files.yaml`, 'utf8')
        .split('\n')
        .flatMap((line) => /^([\w.-]+):/.exec(line)?.[1] ?? [])
    expect(keysOf('cy')).toEqual(keysOf('en'))
    expect(keysOf('en').toSorted()).toEqual(Object.keys(filesWords).toSorted())
    expect(readFileSync('templates/pack/cy/files.yaml', 'utf8')).not.toMatch(/[\u2013\u2014]/)
  })
})
