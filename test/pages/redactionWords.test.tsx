import { expect, test } from 'vitest'
import { readTick, runsOf, splitWords, tickOf } from '~/app/pages/staff/redaction/words'
import { render } from './render'
import { redactionAsking, redactionPage } from './staffExamples'

const mark = { mark: 'm1', letter: 'A', exemption: 'Rights of others' }

test('words are found by their place in the text, whatever stands between them', () => {
  expect(splitWords('  Ann\n said:\t"no" ', []).map(({ start, end, text }) => [start, end, text])).toEqual([
    [2, 5, 'Ann'],
    [7, 12, 'said:'],
    [13, 17, '"no"'],
  ])
})

test('a word that a mark touches at all is hidden; its neighbours are not', () => {
  const words = splitWords('one two three', [{ ...mark, start: 5, end: 6 }])
  expect(words.map(({ hidden }) => hidden?.mark)).toEqual([undefined, 'm1', undefined])
})

test('words under one mark stand together, under two marks apart', () => {
  const words = splitWords('a b c d e', [
    { ...mark, start: 2, end: 5 },
    { ...mark, mark: 'm2', start: 6, end: 7 },
  ])
  expect(runsOf(words).map((run) => run.map(({ text }) => text))).toEqual([['a'], ['b', 'c'], ['d'], ['e']])
})

test.each(['Notes', 'What happened: the visit', 'a:1-2', 'line\nbreak'])(
  'a tick in "%s" reads as it was written',
  (field) => {
    expect(readTick(tickOf(field, { start: 3, end: 9 }))).toEqual({ field, start: 3, end: 9 })
  },
)

test.each(['', 'Notes', 'Notes:3', ':3-9', 'Notes:-3-9', 'Notes:3-1234567890123'])('"%s" is no tick', (value) => {
  expect(readTick(value)).toBeNull()
})

test('each shown word is a box with that word for its name; a hidden one can only be undone', () => {
  const html = render(redactionPage)
  expect(html).toMatch(/<input[^>]* id="(word-2-69)"[^>]*><label[^>]* for="\1">worried\.<\/label>/)
  expect(html).toContain('<s>Mrs Jean Aldous</s>')
  expect(html).not.toMatch(/<label[^>]*>Aldous<\/label>/)
  expect(html.match(/type="checkbox"[^>]* checked=""/g)).toHaveLength(3)
})

test('Undo belongs to a form of its own, so that Enter on a ticked word never presses it', () => {
  const html = render(redactionPage)
  expect(html).toMatch(/<form[^>]* id="undo">(?:(?!<\/form>).)*value="undo"(?:(?!<\/form>).)*<\/form>/s)
  expect(html).toMatch(/<button type="submit"[^>]* form="undo" name="mark" value="m1">Undo/)
})

test('a chosen exemption asks its questions and shows its test; nothing typed is lost, in either form', () => {
  const html = render(redactionAsking)
  expect(html).toContain('Test</strong></dt><dd class="rp-plain__words">reasonable without consent?')
  expect(html).toMatch(/<input[^>]* id="about-2" name="about"[^>]* checked="" value="official"/)
  expect(html).toMatch(/<textarea[^>]* id="reason"[^>]*>She asked us not to say\.<\/textarea>/)
  expect(html).toMatch(/<input[^>]* id="everywhere-opinionBy" name="opinionBy"[^>]* value="Consultant psychiatrist"/)
  expect(html).toMatch(/<input[^>]* id="everywhere-opinionOn-month" name="opinionOn-month"[^>]* value="5"/)
  expect(html).toContain('href="#everywhere-opinionOn-day"')
})

test('no question of a guard is asked before an exemption is chosen', () => {
  expect(render(redactionPage)).not.toMatch(/name="(about|consent|harm|opinion|requestedBy|enactment)/)
})
