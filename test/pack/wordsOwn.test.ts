import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'
import { openPortal } from '~/app/desk.server'
import { readAllPackWords } from '~/app/outside/packWords.server'
import { filesOf } from './readWords'

let own = ''
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'own-words-'))
})
afterEach(() => rmSync(own, { recursive: true, force: true }))

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(own, path)), { recursive: true })
  writeFileSync(join(own, path), text)
}
const ours = (name: string) => filesOf('en').find((file) => file.name === name)?.text ?? ''

describe('a council\u2019s own words', () => {
  test('stand in place of ours, file by file', () => {
    put('en/letter.yaml', ours('letter').replace('Yours sincerely,', 'With kind regards,'))
    put('en-child/glance.yaml', 'glance.title: Look here first\n')
    const words = readAllPackWords('templates', own)
    expect(words('en', 'adult').words['letter.yours']).toBe('With kind regards,')
    expect(words('en', 'adult').words['glance.title']).toBe('Your information at a glance')
    expect(words('en', 'adult').at['letter.yours']).toMatch(new RegExp(`^${own}/en/letter\\.yaml line \\d+$`))
    expect(words('en', 'child').words['glance.title']).toBe('Look here first')
    expect(words('cy', 'adult').words['letter.yours']).toBe('Yn gywir,')
  })

  test('for a child leave what they do not say to the adults\u2019', () => {
    put('en-child/letter.yaml', 'letter.dear: Hi {{name}}\n')
    const words = readAllPackWords('templates', own)
    expect(words('en', 'child').words['letter.dear']).toBe('Hi {{name}}')
    expect(words('en', 'child').words['letter.yours']).toBe('Yours sincerely,')
  })

  test('with faults are refused, every fault of every file at once and each once', () => {
    put(
      'en/letter.yaml',
      ours('letter')
        .replace('{{name}},', '{{nmae}},')
        .replace(/^letter\.yours:.*$/m, ''),
    )
    put('cy/glance.yaml', 'glance.title: [1]\n')
    put('en-child/rights.yaml', 'rights.titel: What next\n')
    put('en/leter.yaml', 'letter.yours: Bye\n')
    put('english/letter.yaml', 'letter.yours: Bye\n')
    const faults = faultsOf(() => readAllPackWords('templates', own)).map((fault) => fault.replace(`${own}/`, ''))
    expect(faults).toContainEqual(
      expect.stringMatching(/^en\/letter\.yaml line \d+: "letter\.dear" asks for \{\{nmae\}\}/),
    )
    expect(faults).toContain('en/letter.yaml: "letter.yours" is missing')
    expect(faults).toContain('cy/glance.yaml line 1: "glance.title" has no words')
    expect(faults).toContain('cy/glance.yaml: "glance.lead" is missing')
    expect(faults).toContain('en-child/rights.yaml line 1: "rights.titel" is not a key of this file')
    expect(faults).toContainEqual(expect.stringMatching(/^en\/leter\.yaml: no words are read from here/))
    expect(faults).toContainEqual(expect.stringMatching(/^english: no words are read from here/))
    expect(new Set(faults).size).toBe(faults.length)
  })

  test('in a folder that is not there are refused', () => {
    expect(faultsOf(() => readAllPackWords('templates', join(own, 'nowhere')))).toEqual([
      expect.stringContaining(`${own}/nowhere: the folder can't be read.`),
    ])
  })

  test('with a fault keep the portal from starting', async () => {
    put('cy/letter.yaml', 'letter.dear: Annwyl {{enw}},\n')
    const read = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: 'sqlite::memory:',
      DATA_DIR: own,
      PACK_TEMPLATES_DIR: own,
    })
    if ('faults' in read) throw new Error(read.faults.join())
    await expect(openPortal(read.config)).rejects.toThrow(
      /cy\/letter\.yaml line 1: "letter\.dear" asks for \{\{enw\}\}/,
    )
  })
})

const faultsOf = (read: () => unknown): readonly string[] => {
  try {
    read()
  } catch (fault) {
    return fault instanceof Error ? fault.message.split('\n') : []
  }
  return []
}
