import { describe, expect, test } from 'vitest'
import { chipsOf, queueHref, sortLink, viewLinks } from '~/app/pages/staff/queue/queueLinks'
import { readAsk, usualAsk } from '~/app/rules/queue'
import { anEntry, aRead, theQueue } from './queuePages'
import { render } from './render'

const people = [{ id: 'asha', name: 'Asha Patel' }]
const filtered = { ...usualAsk, view: 'overdue', right: 'erasure', state: 'deciding', assignedTo: 'asha' } as const
const asked = (href: string) => readAsk(new URL(href, 'https://x.example.org').searchParams)
const none = { record: false, assign: false, chase: false, export: false }

describe('the address is the view', () => {
  test('a view, its filters and its order come back from their own address', () => {
    const ask = { ...filtered, sort: 'received', descending: true } as const
    expect(asked(queueHref(ask))).toEqual(ask)
  })

  test('words that were looked for never stand in an address', () => {
    expect(queueHref({ ...usualAsk, text: 'Rowan Marsh' })).toBe('/staff')
  })

  test('a change of view keeps the filters and begins at the first page', () => {
    const links = viewLinks({ ...filtered, after: 'here' }, aRead().counts)
    const paused = links.find(({ text }) => text === 'Paused')
    expect(asked(paused?.href ?? '')).toEqual({ ...filtered, view: 'paused' })
  })

  test('each chip takes off its own filter and leaves the others', () => {
    const chips = chipsOf(filtered, people)
    expect(chips.map(({ text }) => text)).toEqual(['Right: Erasure', 'State: Deciding', 'Assigned to: Asha Patel'])
    expect(asked(chips[1]?.href ?? '')).toEqual({ ...filtered, state: null })
  })

  test('a second press on a column turns its order round', () => {
    expect(sortLink(usualAsk, 'due')).toMatchObject({ now: 'ascending', href: '/staff?order=descending' })
    expect(asked(sortLink({ ...usualAsk, descending: true }, 'due').href).descending).toBe(false)
    expect(sortLink(usualAsk, 'received').now).toBeNull()
  })
})

describe('the page', () => {
  test('it says how many of how many, in which order', () => {
    expect(render(theQueue())).toContain('Showing 5 of 1,234 cases, the first due first.')
  })

  test('"Clear filters" stands there only where a filter is set', () => {
    expect(render(theQueue())).not.toContain('Clear filters')
    expect(render(theQueue({ ask: filtered }))).toContain('Clear filters')
  })

  test('the column that sorts says so to a screen reader', () => {
    const html = render(theQueue({ ask: { ...usualAsk, sort: 'received', descending: true } }))
    expect(html.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="none"', 'aria-sort="descending"'])
  })

  test('a restricted case that is not open to the reader has no name and no link', () => {
    const rows = [anEntry({ reference: 'AMB-1', subject_name: 'Hidden Name', isOpen: false })]
    const html = render(theQueue({ rows }))
    expect(html).toContain('Restricted')
    expect(html).not.toContain('Hidden Name')
    expect(html).not.toContain('/staff/cases/AMB-1')
  })

  test('what a role may not do has no button, and then nothing can be ticked', () => {
    const html = render(theQueue({ may: none }))
    expect(html).not.toMatch(/formaction/i)
    expect(html).not.toContain('type="checkbox" value="AMB')
    expect(render(theQueue())).toMatch(/formaction="\/staff\/bulk\/assign"/i)
  })

  test('a search says that closed cases were searched too, and how many were found', () => {
    const ask = { ...usualAsk, text: 'Marsh' }
    expect(render(theQueue({ ask }))).toContain('Open and closed cases were searched for “Marsh”. 5 cases were found.')
    expect(render(theQueue({ ask, isMore: true }))).toContain('More than 5 were found')
    expect(render(theQueue({ ask, rows: [] }))).toContain('Try fewer words')
  })

  test('"all of this view" says where it stops', () => {
    expect(render(theQueue())).toContain('The first 500 of the 1,234 cases of this view')
    const counts = { ...aRead().counts, team: 70 }
    expect(render(theQueue({ counts }))).toContain('All 70 cases of this view')
  })

  test('an empty view says what to do next', () => {
    const ask = { ...usualAsk, view: 'mine' } as const
    expect(render(theQueue({ ask, rows: [] }))).toContain('Look at the unassigned ones to take some')
    expect(render(theQueue({ ask: filtered, rows: [] }))).toContain('Remove one, or clear them all')
  })
})
