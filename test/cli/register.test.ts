import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rights } from './rights'

const ids = ['bolton', 'liverpool', 'sandwell', 'trafford', 'wakefield']
const files = ids.map((id) => `db/registers/${id}.yaml`)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the five registers are valid', async () => {
  const { code, out, err } = await rights(['register', 'check', ...files])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.trimEnd().split('\n')).toEqual(files.map((file) => `${file}: valid`))
})

test('every fault of a malformed one is listed with its line and path, and the others are still read', async () => {
  const lines = (await readFile('db/registers/bolton.yaml', 'utf8')).split('\n')
  const at = (start: string) => lines.findIndex((line) => line.trimStart().startsWith(start))
  const nation = at('nation:')
  const kind = at('kind:')
  lines[nation] = '  nation: XX'
  lines[kind] = '  kind: hamlet'
  const broken = join(folder, 'broken.yaml')
  const end = lines.length + 1
  await writeFile(broken, `${lines.join('\n')}\nsurprise: true\n`)

  const { code, out, err } = await rights(['register', 'check', broken, 'db/registers/bolton.yaml'])
  expect({ code, out }).toEqual({ code: 1, out: 'db/registers/bolton.yaml: valid\n' })
  const faults = err.trimEnd().split('\n')
  expect(faults).toHaveLength(3)
  const places = [`${kind + 1}: controller.kind: `, `${nation + 1}: controller.nation: `, `${end}: surprise: `]
  expect(faults).toEqual(places.map((place) => expect.stringMatching(new RegExp(`broken\\.yaml:${place}.+`))))
})

test('a file that is not there, and one that is no register', async () => {
  const list = join(folder, 'list.yaml')
  await writeFile(list, '- one\n- two\n')
  const { code, err } = await rights(['register', 'check', 'nosuch.yaml', list])
  expect(code).toBe(1)
  expect(err).toMatch(/^nosuch\.yaml: this file can't be opened\.\n/)
  expect(err).toMatch(/list\.yaml:1: \(whole file\): .+\n$/)
  expect(err.trimEnd().split('\n')).toHaveLength(2)
})
