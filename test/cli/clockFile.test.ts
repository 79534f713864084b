import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { rights } from './rights'

const file = 'test/rules/deadlineVectors.json'
const Expected = z.object({
  id: z.string(),
  clock: z.enum(['running', 'paused', 'not_started']),
  due: z.string().nullable(),
  due_if_answer_day_counts: z.string().nullable(),
  extension_notice_by: z.string().nullable(),
  extension_valid: z.boolean().nullable().default(null),
  excluded_days: z.number().nullable().default(null),
})
const { vectors } = z.object({ vectors: z.array(z.unknown()) }).parse(JSON.parse(readFileSync(file, 'utf8')))
const Answers = z.array(z.looseObject({ id: z.string().nullable() }))

const asked = async (given: unknown, ...more: readonly string[]) => {
  const said = await rights(['clock', '-', ...more], {
    stdin: typeof given === 'string' ? given : JSON.stringify(given),
  })
  return { ...said, answers: said.out === '' ? [] : Answers.parse(JSON.parse(said.out)) }
}
async function aFile(words: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'rights-')), 'vectors.json')
  await writeFile(path, words)
  return path
}
const aVector = (over: Readonly<Record<string, unknown>> = {}) => ({
  id: 'A1',
  jurisdiction: 'EW',
  regime: 'UK_GDPR',
  right: 'access',
  received: '2026-01-31',
  events: [],
  ...over,
})

describe('a file of vectors', () => {
  test('every vector of the law is answered as worked out by hand, in the order of the file', async () => {
    const { code, out, err } = await rights(['clock', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answers: readonly Readonly<Record<string, unknown>>[] = JSON.parse(out)
    expect(answers.map(({ working: _, ...answer }) => answer)).toEqual(vectors.map((each) => Expected.parse(each)))
    for (const { working } of answers) {
      expect(working).not.toHaveLength(0)
      for (const sentence of z.array(z.string()).parse(working)) expect(sentence).toMatch(/^[A-Z].*\. \(.+\)$/)
    }
  })

  test('from standard input, by a moment in UTC: 23:30 in June is the next day in London', async () => {
    const vector = aVector({ received: undefined, received_at_utc: '2026-06-30T23:30:00Z' })
    const { code, answers } = await asked({ vectors: [vector] })
    expect(code).toBe(0)
    expect(answers).toEqual([
      {
        id: 'A1',
        clock: 'running',
        due: '2026-08-03',
        due_if_answer_day_counts: '2026-08-03',
        extension_notice_by: '2026-08-03',
        extension_valid: null,
        excluded_days: 0,
        working: [
          expect.stringMatching(/Wednesday 1 July 2026\. \(UK GDPR Article 12A\(2\)\)$/),
          expect.stringMatching(/Saturday 1 August 2026\. \(UK GDPR Article 12A\(1\)\)$/),
          expect.stringMatching(
            /Monday 3 August 2026\. \(Regulation 1182\/71 Article 3\(4\), by UK GDPR Article 4A\)$/,
          ),
          expect.stringMatching(/by the end of Monday 3 August 2026\. \(UK GDPR Article 12A\(1\)\)$/),
        ],
      },
    ])
  })

  test('in draft Welsh', async () => {
    const { answers } = await asked({ vectors: [aVector()] }, '--language', 'cy')
    expect(JSON.stringify(answers[0]?.working)).toContain('31 Ionawr 2026')
  })

  test('an event that nobody expects is said to change nothing', async () => {
    const { code, answers } = await asked({
      vectors: [aVector({ events: [{ type: 'office_closed', date: '2026-02-03' }] })],
    })
    expect({ code, due: answers[0]?.due }).toEqual({ code: 0, due: '2026-03-02' })
    expect(JSON.stringify(answers[0]?.working)).toContain('office closed')
  })

  test('a notice that Part 3 did not allow yet is not valid', async () => {
    const events = [{ type: 'extension_notice', date: '2026-01-20' }]
    const { answers } = await asked({ vectors: [aVector({ regime: 'PART_3', received: '2026-01-05', events })] })
    expect(answers[0]).toMatchObject({ extension_valid: false, due: '2026-02-05' })
  })

  test('none at all is an empty list; a mark at the start, as some editors leave, does no harm', async () => {
    const said = await rights(['clock', await aFile('\uFEFF{"vectors": []}')])
    expect({ ...said, out: JSON.parse(said.out) }).toEqual({ code: 0, err: '', out: [] })
  })
})

describe('faults', () => {
  test('a vector that is wrong stands in its place with its faults; the others are answered', async () => {
    const { code, err, answers } = await asked({
      vectors: [
        aVector({ id: 'first' }),
        aVector({ id: 'typo', events: [{ type: 'id_recieved', date: '2026-02-01' }] }),
        aVector({ id: 'two', right: 'acess', events: [{ type: 'fee_paid', date: '9999-01-01' }] }),
        aVector({ id: 'early', events: [{ type: 'extension_notice', date: '2026-01-30' }] }),
        { jurisdiction: 'WL', events: [{ type: 'fee_paid', date: '2026-02-30' }, 'x'] },
        null,
        aVector({ id: 'last' }),
      ],
    })
    expect(code).toBe(1)
    const faults = [
      ['typo', [expect.stringMatching(/^"id_recieved" is not an event\. There are: id_requested, /)]],
      ['two', ['9999-01-01 is not in the years 1900 to 2199.', expect.stringMatching(/^"acess" is not a right\./)]],
      ['early', ['extension_notice of 2026-01-30 is before 2026-01-31, when it came.']],
      [
        null,
        [
          '"id" must be a name, as text.',
          '"jurisdiction" must be EW, SC or NI.',
          '"right" must be the name of a right, such as access.',
          'Event 1: "date" must be a day, written YYYY-MM-DD.',
          'Event 2 must be an object with "type" and "date".',
        ],
      ],
      [null, ['It must be an object with "id", "jurisdiction", "right" and "received".']],
    ] as const
    expect(answers.slice(1, -1)).toEqual(faults.map(([id, each]) => ({ id, faults: each })))
    expect([answers[0], answers.at(-1)]).toEqual([
      expect.objectContaining({ id: 'first', due: '2026-03-02' }),
      expect.objectContaining({ id: 'last', due: '2026-03-02' }),
    ])
    const said = answers.flatMap(({ id, faults }, i) =>
      z
        .array(z.string())
        .default([])
        .parse(faults)
        .map((fault) => `${id ?? `Vector ${i + 1}`}: ${fault}`),
    )
    expect(err.trimEnd().split('\n')).toEqual(said)
  })

  test('years whose bank holidays nobody has told are said once', async () => {
    const far = [1, 2, 3, 4, 5, 6, 7].map((n) => aVector({ id: `F${n}`, received: '2041-01-07' }))
    const { code, err } = await asked({ vectors: [aVector(), ...far] })
    expect({ code, err }).toEqual({
      code: 0,
      err: 'The bank holidays of that year are not known, so the law may give a later day: F1, F2, F3, F4, F5 and 2 more.\n',
    })
  })

  test.each([
    ['no JSON', 'id,due', /^Standard input: this is not JSON\. /],
    [
      'another shape',
      '[]',
      /^Standard input: this is not a file of vectors\. It must hold \{"vectors": \[\.\.\.\]\}\.$/,
    ],
    ['nothing', '', /^Standard input: this is not JSON\. /],
  ])('standard input that holds %s', async (_, words, why) => {
    const { code, out, err } = await asked(words)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trimEnd()).toMatch(why)
  })

  test('a file that is not there', async () => {
    const { code, out, err } = await rights(['clock', 'no/such.json'])
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: "no/such.json: this file can't be opened.\n" })
  })
})

describe('ten thousand vectors', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    ...Expected.loose().parse(vectors[i % vectors.length]),
    id: `V${i}`,
  }))

  // Some seconds; a machine with much else to do may take its time.
  test('all are answered, in order', { timeout: 120_000 }, async () => {
    const { code, answers } = await asked({ vectors: many })
    expect(code).toBe(0)
    expect(answers.map(({ id, due }) => [id, due])).toEqual(many.map(({ id, due }) => [id, due]))
  })

  test('a reader that leaves before the end gets no stack trace', async () => {
    const path = await aFile(JSON.stringify({ vectors: many.slice(0, 1_000) }))
    const tsx = createRequire(import.meta.url).resolve('tsx/cli')
    const child = spawn(process.execPath, [tsx, 'app/cli.ts', 'clock', path], { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await once(child, 'close')).toEqual([1, null])
    expect(err).toBe('Not everything was printed: write EPIPE\n')
  })
})
