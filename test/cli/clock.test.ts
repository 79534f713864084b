import { expect, test } from 'vitest'
import { rights } from './rights'

const clock = (line: string) => rights(['clock', ...line.split(' ')])

test('31 January: no such day in February, and its last day is a Saturday', async () => {
  const { code, out, err } = await clock('--received 2026-01-31 --in EW')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const steps = out.trimEnd().split('\n')
  expect(steps[0]).toContain('Saturday 31 January 2026')
  expect(steps.at(-1)).toContain('by the end of Monday 2 March 2026')
  for (const step of steps) expect(step).toMatch(/ \((UK GDPR Article|Regulation 1182\/71 Article) .+\)$/)
})

test.each([
  ['the nation\u2019s own holidays count', '--received 2026-02-17 --in NI', 'Wednesday 18 March 2026'],
  ['another nation works on that day', '--received 2026-02-17 --in SC', 'Tuesday 17 March 2026'],
  [
    'the time begins when the proof of identity is complete',
    '--received 2026-01-05 --identity-asked 2026-01-07 --identity-complete 2026-01-20',
    'Friday 20 February 2026',
  ],
  ['three months where it was extended in time', '--received 2026-01-05 --extended 2026-02-02', 'Tuesday 7 April 2026'],
  ['an objection', '--received 2026-01-05 --right objection', 'Thursday 5 February 2026'],
])('%s', async (_, line, due) => {
  const { code, out } = await clock(line)
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n').at(-1)).toContain(`by the end of ${due}`)
})

test('no due day while the proof of identity is awaited', async () => {
  const { code, out } = await clock('--received 2026-01-05 --identity-asked 2026-01-07')
  expect(code).toBe(0)
  expect(out).not.toContain('by the end of')
})

test('everything that is wrong is listed at once', async () => {
  const { code, out, err } = await clock('--received 2026-02-30 --in XX --right erasure --identity-complete soon')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd().split('\n')).toEqual([
    '--received 2026-02-30 is not a day. Write it as YYYY-MM-DD.',
    '--identity-complete soon is not a day. Write it as YYYY-MM-DD.',
    '--in XX is not a nation. Write EW, SC or NI.',
    '--right erasure is not a right. Write access or objection.',
    '--identity-complete needs --identity-asked.',
  ])
})

test('days in an order in which nothing can have happened', async () => {
  const { code, err } = await clock(
    '--received 2026-01-31 --identity-asked 2026-02-10 --identity-complete 2026-02-09 --extended 2026-01-30',
  )
  expect(code).toBe(2)
  expect(err.trimEnd().split('\n')).toEqual([
    '--extended 2026-01-30 is before --received 2026-01-31.',
    '--identity-complete 2026-02-09 is before --identity-asked.',
  ])
})
