import { describe, expect, test } from 'vitest'
import { rights as allRights, type OtherPeriod, otherPeriods } from '~/app/rules/clock/period'
import { rights } from './rights'

const clock = (line: string) => rights(['clock', ...line.split(' ')])
const linesOf = (said: string) => said.trimEnd().split('\n')

describe('a request that the options tell of', () => {
  test('31 January: each step with its source, then the last day for a notice of extension', async () => {
    const { code, out, err } = await clock('--received 2026-01-31 --in EW')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(linesOf(out)).toEqual([
      expect.stringMatching(/Saturday 31 January 2026\. \(UK GDPR Article 12A\(2\)\)$/),
      expect.stringMatching(/Saturday 28 February 2026\. \(UK GDPR Article 12A\(1\)\)$/),
      expect.stringMatching(/last day.* \(Regulation 1182\/71 Article 3\(2\)\(c\)\)$/),
      expect.stringMatching(
        /Saturday, .* Monday 2 March 2026\. \(Regulation 1182\/71 Article 3\(4\), by UK GDPR Article 4A\)$/,
      ),
      expect.stringMatching(/by the end of Monday 2 March 2026\. \(UK GDPR Article 12A\(1\)\)$/),
      'The last day to tell the person of an extension is Monday 2 March 2026. (UK GDPR Article 12A(4))',
    ])
  })

  test.each([
    ['the nation’s own holidays count', '--received 2026-02-17 --in NI', 'Wednesday 18 March 2026'],
    ['another nation works on that day', '--received 2026-02-17 --in SC', 'Tuesday 17 March 2026'],
    [
      'the time begins when the proof of identity is complete',
      '--received 2026-01-05 --identity-asked 2026-01-07 --identity-complete 2026-01-20',
      'Friday 20 February 2026',
    ],
    [
      'the time begins when it is shown that somebody may ask for another',
      '--received 2026-01-05 --authority-asked 2026-01-07 --authority-complete 2026-01-21',
      'Monday 23 February 2026',
    ],
    [
      'the time begins when a fee is paid',
      '--received 2026-09-01 --fee-asked 2026-09-10 --fee-paid 2026-10-12',
      'Thursday 12 November 2026',
    ],
    [
      'days of two clarifications are left out',
      '--received 2026-09-01 --asked 2026-09-03 --asked 2026-09-20 --answered 2026-09-07 --answered 2026-09-22',
      'Friday 9 October 2026',
    ],
    [
      'three months where it was extended in time',
      '--received 2026-01-05 --extended 2026-02-02',
      'Tuesday 7 April 2026',
    ],
    [
      'a clarification stops nothing of an objection',
      '--received 2026-01-05 --right objection --asked 2026-01-06 --answered 2026-01-20',
      'Thursday 5 February 2026',
    ],
    ['law enforcement', '--received 2026-03-05 --regime part-3 --right erasure', 'Tuesday 7 April 2026'],
  ])('%s', async (_, line, due) => {
    const { code, out } = await clock(line)
    expect(code).toBe(0)
    expect(out).toContain(`by the end of ${due}. (`)
  })

  test('the cautious day is said where it is another', async () => {
    const { out } = await clock('--received 2026-11-02 --asked 2026-11-04 --answered 2026-11-06')
    expect(linesOf(out).slice(-3)).toEqual([
      expect.stringContaining('by the end of Monday 7 December 2026. (UK GDPR Article 12A(1))'),
      'If the day of an answer counts, as some read the law, that is Friday 4 December 2026. (UK GDPR Article 12A(5))',
      'The last day to tell the person of an extension is Monday 7 December 2026. (UK GDPR Article 12A(4))',
    ])
  })

  test.each([
    ['the proof of identity', '--received 2026-01-05 --identity-asked 2026-01-07'],
    ['the answer to a question', '--received 2026-01-05 --asked 2026-01-07'],
  ])('no due day and no day for a notice while %s is awaited', async (_, line) => {
    const { code, out } = await clock(line)
    expect(code).toBe(0)
    expect(out).toContain('on Wednesday 7 January 2026')
    expect(out).not.toMatch(/by the end of|last day/)
  })

  test('direct marketing can’t be extended: no day for a notice', async () => {
    const { out } = await clock('--received 2026-01-05 --right direct-marketing')
    expect(linesOf(out).at(-1)).toContain('by the end of Thursday 5 February 2026')
  })

  test('in draft Welsh', async () => {
    const { out } = await clock('--received 2026-01-31 --language cy')
    expect(linesOf(out)[0]).toMatch(/31 Ionawr 2026\. \(UK GDPR Article 12A\(2\)\)$/)
    expect(linesOf(out).at(-2)).toContain('dydd Llun 2 Mawrth 2026')
  })

  test.each(['', '--limit education-record '])('a year whose bank holidays nobody has told: %s', async (limit) => {
    const { code, err } = await clock(`${limit}--received 2041-01-07`)
    expect({ code, err }).toEqual({
      code: 0,
      err: 'The bank holidays of that year are not known, so the law may give a later day: 2041-01-07.\n',
    })
  })
})

describe('another limit, by its name', () => {
  const limits: readonly (readonly [string, string, string, ...OtherPeriod[]])[] = [
    [
      'a complaint',
      '--limit complaint-acknowledgement --received 2026-11-26',
      '29 December 2026',
      'complaint-acknowledgement',
    ],
    [
      'Scotland’s Principal Reporter',
      '--limit principal-reporter --received 2026-11-16',
      '1 December 2026',
      'principal-reporter',
    ],
    ['a health opinion', '--limit health-opinion --received 2026-11-22', '23 May 2026', 'health-opinion'],
    [
      'an examination, the earlier of two',
      '--limit examination --received 2026-07-01 --announced 2026-08-20',
      '29 September 2026',
      'examination-question',
      'examination-announcement',
    ],
    [
      'a school record, over the holidays',
      '--limit education-record --received 2026-12-11 --closed 2026-12-19..2027-01-03',
      '15 January 2027',
      'education-record',
    ],
    ['a health record', '--limit health-record --received 2026-10-01', '9 November 2026', 'health-record'],
    ['a recent one', '--limit recent-health-record --received 2026-10-01', '21 October 2026', 'recent-health-record'],
    [
      'freedom of information: a holiday of any nation',
      '--limit freedom-of-information --received 2026-03-02',
      '31 March 2026',
      'freedom-of-information',
    ],
  ]

  const sources = new Map(Object.entries(otherPeriods).map(([name, { source }]) => [name, source]))

  test.each(limits)('%s', async (_, line, on, ...periods) => {
    const { code, out, err } = await clock(line)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(linesOf(out).at(-1)).toMatch(new RegExp(`(The limit is|The earlier of the two counts:) \\w+ ${on}\\. \\(`))
    for (const period of periods) expect(out).toContain(`(${sources.get(period)})`)
  })

  test('that is every period there is, and the help names each limit and right', async () => {
    expect(new Set(limits.flatMap(([, , , ...periods]) => periods))).toEqual(new Set(Object.keys(otherPeriods)))
    const { out } = await clock('--help')
    for (const [, line] of limits) expect(out).toContain(line.split(' ')[1])
    for (const right of allRights) expect(out).toMatch(new RegExp(`^Rights: .*${right}[,.]`, 'm'))
    expect(out).toContain('HOLIDAYS_FILE')
    expect(out).toContain('a draft that no translator has seen')
  })
})

test.each([
  [
    'everything is listed at once',
    '--received 2026-02-30 --in XX --right erasur --regime gdr --identity-complete soon',
    [
      '--received 2026-02-30 is not a day. Write it as YYYY-MM-DD.',
      '--identity-complete soon is not a day. Write it as YYYY-MM-DD.',
      '--in XX is not a nation. Write EW, SC or NI.',
      'Each --identity-complete needs its --identity-asked.',
      expect.stringMatching(/^"erasur" is not a right\. There are: access, .*automated-decisions\.$/),
      expect.stringMatching(/^"gdr" is not a regime\./),
    ],
  ],
  [
    'days in an order in which nothing can have happened',
    '--received 2026-01-31 --identity-asked 2026-02-10 --identity-complete 2026-02-09 --extended 2026-01-30',
    [
      '--extended of 2026-01-30 is before 2026-01-31, when it came.',
      '--identity-complete of 2026-02-09 answers nothing that was asked by then.',
    ],
  ],
  [
    'an answer too many, and a day too far off',
    '--received 9999-12-31 --answered 2026-02-03',
    ['Each --answered needs its --asked.', '9999-12-31 is not in the years 1900 to 2199.'],
  ],
  [
    'a right that Part 3 lacks',
    '--received 2026-03-05 --regime part-3 --right portability',
    ['Part 3 has no right called portability.'],
  ],
  ['options beside a file', 'x.json --in SC --language cy', ['--in does not go with a file.']],
  ['neither a file nor a day', '--in SC', ['Give a file, or --received with a day. Add --help to see how it is used.']],
  [
    'options of another form',
    '--received 2026-01-31 --closed 2026-02-01..2026-02-08 --announced 2026-02-02',
    ['--closed needs --limit.', '--announced needs --limit.'],
  ],
  [
    'a request’s option beside a limit',
    '--limit health-record --received 2026-01-31 --right access',
    ['--right does not go with --limit.'],
  ],
  [
    'a limit that is none',
    '--limit foi --received x --announced 2026-02-03 --closed 2026-02-01..2026-02-08',
    [
      expect.stringMatching(/^--limit foi is not a limit\. There are: complaint-acknowledgement, .*examination\.$/),
      '--received x is not a day. Write it as YYYY-MM-DD.',
      '--announced goes with --limit examination only.',
      '--closed goes with --limit education-record only.',
    ],
  ],
  [
    'school holidays the wrong way round, and half of them',
    '--limit education-record --received 2026-12-11 --closed 2027-01-03..2026-12-19 --closed 2026-12-19',
    [
      '--closed 2027-01-03..2026-12-19 ends before it begins.',
      '--closed 2026-12-19 is not two days. Write them as YYYY-MM-DD..YYYY-MM-DD.',
    ],
  ],
  [
    'an examination without its announcement',
    '--limit examination --received 2026-07-01',
    ['--limit examination needs --announced, the day the results were announced.'],
  ],
  [
    'marks asked for after they were announced',
    '--limit examination --received 2026-08-21 --announced 2026-08-20',
    ['--announced 2026-08-20 is before --received 2026-08-21: such a request has the usual month.'],
  ],
])('wrong use is said in words and ends with 2: %s', async (_, line, faults) => {
  const { code, out, err } = await clock(line)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(linesOf(err)).toEqual(faults)
})
