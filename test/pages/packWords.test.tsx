import { describe, expect, test } from 'vitest'
import { sayFingerprint } from '~/app/pages/fingerprints'
import { wrongIn } from '~/app/pages/staff/copies/copyForm'
import { sayChange } from '~/app/pages/staff/pack/changedWords'
import { packPageProps, sayFault } from '~/app/pages/staff/pack/packPageProps'
import { previewPageProps } from '~/app/pages/staff/pack/previewPageProps'
import { sayProgress } from '~/app/pages/staff/pack/progressWords'
import { sayWarning } from '~/app/pages/staff/pack/warningWords'
import { ReviewForm } from '~/app/pages/staff/review/reviewForm'
import type { Case } from '~/app/rules/case/case'
import { act, built, released } from '../kit/case'
import { collectPages } from './collectPages'
import { packPages } from './packPages'
import { render } from './render'

const shown = (pages: Readonly<Record<string, React.ReactElement>>, name: string) => render(pages[name] ?? <p />)
const linksOf = (html: string) =>
  [...html.matchAll(/<a[^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, href, text]) => [href, text])

test.each([
  [{ step: 'setting', done: 340, total: 1000 }, 'Setting page 340 of 1,000'],
  [{ step: 'proving', done: 1000, total: 1000 }, 'Checking for leaks'],
  [{ step: 'comparing', done: 1000, total: 1000 }, 'Comparing with earlier answers'],
  [{ step: null, done: null, total: null }, 'Waiting to begin'],
  [{ step: 'setting', done: null, total: null }, 'Waiting to begin'],
])('%j is said as "%s"', (progress, said) => {
  expect(sayProgress(progress)).toBe(said)
})

test('a change since the last build is said with its reference and what is hidden now and before', () => {
  expect(sayChange({ kind: 'added', ref: 'R4', title: 'Visit' })).toBe('R4 is new: Visit')
  expect(sayChange({ kind: 'other', ref: 'R2', title: 'Plan', before: 5, now: 3 })).toBe(
    'R2: 3 passages hidden, 5 before',
  )
  expect(sayChange({ kind: 'other', ref: 'R2', title: 'Plan', before: 0, now: 1 })).toBe(
    'R2: 1 passage hidden, 0 before',
  )
})

test('a warning names the other answer, and says what to do', () => {
  const { text, toDo } = sayWarning({ kind: 'treated-otherwise', ref: 'R3', other: 'R7', reference: 'TRA-1' })
  expect(text).toBe('R3 is also in the answer to TRA-1 as R7, with other words hidden')
  expect(toDo).toContain('Hide the same in both')
  expect(sayWarning({ kind: 'shown-before', marks: ['m'], reference: 'TRA-2' }).text).toBe(
    'A passage hidden here can be read in the answer to TRA-2',
  )
})

test('a template that lacks a fact is shown by its line; any other fault sends staff to the operator', () => {
  expect(sayFault('templates/pack/en/letter.yaml line 9: "letter.to" asks for {{to}}, which nothing fills')).toContain(
    'letter.yaml line 9',
  )
  expect(sayFault('TypeError')).not.toContain('TypeError')
  expect(sayFault(null)).toContain('tell your operator')
})

describe('the page of a pack', () => {
  test('that is being built has no form, and a link to look again', () => {
    const html = shown(packPages, 'pack-building')
    expect(html).toContain('Setting page 340 of 1,000')
    expect(html).not.toContain('<form')
    expect(html).toContain('>Look again</a>')
  })

  test('that is built lists every file with its size and pages, and the fingerprint in groups of four', () => {
    const html = shown(packPages, 'pack-built')
    for (const words of ['AMB-7Q3K-92-volume-2.pdf', '317\u00a0KB', '1,340', '3f3f 3f3f', 'Volumes']) {
      expect(html).toContain(words)
    }
  })

  test('of a review is asked for on the review’s own page', () => {
    expect(shown(packPages, 'pack-in-review')).not.toContain('<form')
  })
})

test('whoever approves sees the warnings, and sends the fingerprint as it is', () => {
  for (const name of ['approval', 'approval-not-yours']) {
    expect(shown(packPages, name)).toContain('R3 is also in the answer to AMB-1111-11 as R7')
  }
  expect(shown(packPages, 'approval')).toContain(`value="${'3f'.repeat(32)}"`)
  expect(shown(packPages, 'approval')).toContain(sayFingerprint('3f'.repeat(32)))
})

describe('the preview', () => {
  test('says that nothing of a draft was checked, and of a built page does not', () => {
    expect(shown(packPages, 'preview-draft')).toContain('Draft: nothing has been checked for leaks yet')
    expect(shown(packPages, 'preview-built')).not.toContain('Draft')
  })

  test('has words for the picture that say which page, and the page’s own words beneath', () => {
    const html = shown(packPages, 'preview-built')
    expect(html).toContain('alt="Page 1003 of the pack. Its words stand below."')
    expect(html).toContain('He was seen at home.')
    expect(html).toContain('Volume 2 of 2, page 3 in it')
  })

  test.each([
    [1, 3, ['next', 'last']],
    [2, 3, ['first', 'previous', 'next', 'last']],
    [3, 3, ['first', 'previous']],
    [1, 1, []],
    [2, null, ['first', 'previous', 'next']],
  ])('page %s of %s leads to: %j', (page, pages, ways) => {
    const { links } = previewPageProps(
      { from: 'built', page, pages, volume: null, words: [] },
      { reference: 'X', wrong: false },
    )
    expect(Object.entries(links).flatMap(([way, href]) => (href ? [way] : []))).toEqual(ways)
  })
})

describe('what a resident collects', () => {
  test('is the answer first, with its pages and size, then the other ways to have it', () => {
    const links = linksOf(shown(collectPages, 'collect-ready')).filter(([href]) => href?.startsWith('/collect'))
    expect(links[0]).toEqual(['/collect/files/1/1', 'Your answer (PDF), 24 pages, 220 KB'])
    expect(links.map(([, text]) => text).slice(1)).toEqual([
      'A page to read in a browser, 220 KB',
      'A copy for a computer (JSON), 220 KB',
      'What the parts of that copy mean (JSON Schema), 220 KB',
      'Table 1, to open in a spreadsheet (CSV), 220 KB',
      'Table 2, to open in a spreadsheet (CSV), 220 KB',
      'A list of these files, 220 KB',
      'All the files in one (ZIP), 220 KB',
    ])
  })

  test('in parts says how many there are', () => {
    const html = shown(collectPages, 'collect-ready-in-parts')
    expect(html).toContain('it is in 2 parts')
    expect(html).toContain('Part 2 (PDF), 1 page, 220 KB')
  })

  test('after a review has what is newly shown above the answer before it', () => {
    const html = shown(collectPages, 'collect-ready-after-review')
    const [now, before] = [html.indexOf('What we show you after looking again'), html.indexOf('Our answer before that')]
    expect(now).toBeGreaterThan(0)
    expect(before).toBeGreaterThan(now)
    expect(html).toContain('/collect/files/2/1')
  })

  test('has a fingerprint for each file, in groups of four', () => {
    const html = shown(collectPages, 'collect-ready')
    for (const place of '12345678') expect(html).toContain(sayFingerprint(place.repeat(64)))
  })
})

describe('the forms', () => {
  const errors = (sent: unknown) =>
    ReviewForm.safeParse(sent).error?.issues.map(({ path, message }) => [path[0], message])

  test.each([
    [{ intent: 'open', words: ' ' }, [['words', 'Write why the answer is looked at again']]],
    [{ intent: 'ask', why: '' }, [['why', 'Write why more is shown, in words for the person']]],
    [{ intent: 'ask' }, [['why', 'Write why more is shown, in words for the person']]],
    [{ intent: 'ask', why: 'x'.repeat(2001) }, [['why', 'Use 2,000 characters or fewer']]],
    [{ intent: 'ask', why: 'x'.repeat(2000) }, undefined],
    [{ intent: 'end' }, undefined],
  ])('%j: %j', (sent, wrong) => {
    expect(errors(sent)).toEqual(wrong)
  })

  test('what a page about copies is told by its address is a known field or refusal, or nothing', () => {
    expect(wrongIn('madeFor').errors).toHaveProperty('madeFor')
    expect(wrongIn('pack-not-built')).toEqual({ errors: {}, refusal: 'pack-not-built' })
    for (const strange of [null, 'constructor', '<b>', 'x']) expect(wrongIn(strange)).toEqual({ errors: {} })
  })

  test('a reviewer sees no form for the bundle of a court', () => {
    const html = shown(packPages, 'copies-of-a-reviewer')
    expect(html).toContain('value="internal"')
    expect(html).not.toContain('court')
  })
})

test('a pack that has gone out is not offered to be built again; one that waits is', () => {
  const of = (kase: Case) => packPageProps(null, { kase, leaks: [], mayWork: true }).buildAction
  expect(of(built())).toMatch(/[/]pack$/)
  expect(of(released())).toBeUndefined()
  expect(of(act(released(), [{ act: 'open-review', review: 'v1' }]))).toMatch(/[/]pack$/)
})
