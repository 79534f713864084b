import { describe, expect, test } from 'vitest'
import { sourceFiles, typeAssertions } from './files'

const product = sourceFiles('app', 'db')
const everything = [...product, ...sourceFiles('test')]
const pathsOf = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path)
/** Tables of data in the shape of code: no file of logic may hide here. */
const tables = [
  'app/pack/wordList.ts',
  'test/rules/clockCases.ts',
  'test/rules/clockSteps.ts',
  'test/rules/noticeFacts.ts',
]

test('there is something to look at', () => {
  expect(product.length).toBeGreaterThan(50)
  expect(pathsOf(product)).toContain('app/config.server.ts')
})

test('only config.server.ts reads the environment', () => {
  const readers = product.filter(({ text }) =>
    /process\s*\.\s*env|process\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process|import\.meta\.env/.test(text),
  )
  expect(pathsOf(readers)).toEqual(['app/config.server.ts'])
})

describe('size', () => {
  test('no file is over 250 lines', () => {
    const long = everything.filter(({ path, lines }) => lines > 250 && !tables.includes(path))
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('a door is at most 60 lines', () => {
    const long = product.filter(({ path, lines }) => path.startsWith('app/routes/') && lines > 60)
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('most files are small: half under 50 lines, nine in ten under 120', () => {
    const lengths = product.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThan(50)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(120)
  })
})

test('what only the server may see says so in its name', () => {
  const unmarked = product.filter(
    ({ path }) => /^app\/(casework|outside)\//.test(path) && !/\.server\.tsx?$/.test(path),
  )
  expect(pathsOf(unmarked)).toEqual([])
})

test('a type is asserted nowhere but at the edge of the database', () => {
  const assertions = product.filter(({ path }) => !path.startsWith('db/')).flatMap(typeAssertions)
  expect(assertions).toEqual([])
})

test('such an assertion is found', () => {
  const text = "const a = ['b'] as const\nconst c = read() as Case\n// as such\n"
  expect(typeAssertions({ path: 'x.ts', text })).toEqual(['x.ts: read() as Case'])
})
