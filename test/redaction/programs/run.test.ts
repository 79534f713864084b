import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withPrivateFile } from '~/app/redaction/programs/privateFile'
import { requireRun, runProgram } from '~/app/redaction/programs/run'

const script = (code: string) => ['-e', code] as const
const node = process.execPath

describe('a program of the system', () => {
  test('gives what it said and how it ended', async () => {
    const ran = await runProgram(
      node,
      script("process.stdout.write('out'); process.stderr.write('err'); process.exitCode = 3"),
    )
    expect({ ...ran, out: ran.out.toString() }).toEqual({ out: 'out', said: 'err', code: 3 })
  })

  test('speaks English, and is told nothing of the settings of the portal', async () => {
    const out = await requireRun(node, script('process.stdout.write(JSON.stringify(process.env))'))
    const told = JSON.parse(out.toString())
    expect(told).toMatchObject({ LC_ALL: 'C.UTF-8', LANGUAGE: 'en' })
    expect(Object.keys(told).toSorted()).toEqual(['LANGUAGE', 'LC_ALL', 'NODE_ENV', 'PATH'])
  })

  test('meets no shell', async () => {
    const out = await requireRun(node, [...script('process.stdout.write(process.argv[1])'), '$(echo no); *'])
    expect(out.toString()).toBe('$(echo no); *')
  })

  test.each([
    ['is not there', 'no-such-program', [], {}, 'no-such-program is not installed.'],
    [
      'takes too long',
      node,
      script('setTimeout(() => {}, 60000)'),
      { seconds: 0.3 },
      'was stopped: it took over 0.3 seconds.',
    ],
    [
      'says too much',
      node,
      script("process.stdout.write('a'.repeat(5000))"),
      { mostBytes: 1000 },
      'said more than can be read.',
    ],
  ] as const)('that %s is an error', async (_, program, args, limits, why) => {
    await expect(runProgram(program, args, limits)).rejects.toThrow(why)
  })

  test('that ends badly is an error without its complaints, which may be words of the file', async () => {
    const complaint = script("process.stderr.write('Marguerite Holloway'); process.exitCode = 3")
    const fault: unknown = await requireRun(node, complaint).catch((error: unknown) => error)
    expect(String(fault)).toMatch(/ended with 3\.$/)
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('Holloway')
  })
})

describe('a file lent to a program', () => {
  test('is nobody else’s to read, and is gone after', async () => {
    const lent = await withPrivateFile(Buffer.from('words'), async (file) => {
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect((await stat(dirname(file))).mode & 0o777).toBe(0o700)
      expect(await readFile(file, 'utf8')).toBe('words')
      return file
    })
    expect(existsSync(dirname(lent))).toBe(false)
  })

  test('is gone after a failure too', async () => {
    let lent = ''
    const failing = withPrivateFile(Buffer.from('words'), async (file) => {
      lent = file
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(existsSync(dirname(lent))).toBe(false)
  })
})
