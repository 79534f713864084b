import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MessagesPage, type MessagesPageProps } from '~/app/pages/staff/messages/MessagesPage'
import { WordsProvider } from '~/app/pages/words'
import { MessageAbout } from '~/app/rules/case/residents'
import { words } from './render'

const given: MessagesPageProps = {
  reference: 'AMB-7Q3K-92AB',
  action: '/staff/cases/AMB-7Q3K-92AB/messages',
  onceKey: 'k1',
  mayAnswer: true,
  errors: {},
  values: {},
  messages: MessageAbout.options.map((about) => ({ id: about, about, on: '2026-02-06', words: 'So.', answer: null })),
}
const page = (more: Partial<MessagesPageProps> = {}) =>
  renderToStaticMarkup(
    <WordsProvider value={words}>
      <MessagesPage {...given} {...more} />
    </WordsProvider>,
  )

test('every kind of message has a form of its own, and only a review leads to the review', () => {
  expect(page().match(/<form/g)).toHaveLength(MessageAbout.options.length)
  expect(page().match(/href="[^"]*\/review"/g)).toHaveLength(1)
  expect(page({ mayAnswer: false })).not.toContain('<form')
  expect(page({ messages: [] })).toContain('This person has written no message.')
})

test('what is to be mended stands at its own message, and what was typed stays', () => {
  const html = page({ errors: { words: 'Write the answer' }, values: { message: 'help', words: '' } })
  expect(html).toContain('href="#words-help"')
  expect(html.match(/id="words-[a-z]+-error"/g)).toEqual(['id="words-help-error"'])
})

test('an answer that somebody else has sent before is shown beside what was typed', () => {
  const answered = {
    id: 'help',
    about: 'help',
    on: '2026-02-06',
    words: 'So.',
    answer: { on: '2026-02-07', words: 'Yes.' },
  } as const
  const html = page({ messages: [answered], values: { message: 'help', words: 'Mine.' } })
  for (const said of ['Answered on Saturday 7 February 2026', 'Yes.', 'It was not sent', 'Mine.'])
    expect(html).toContain(said)
})
