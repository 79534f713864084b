import { expect, test } from 'vitest'
import { sourceFiles } from './files'
import { spokenWords } from './spokenWords'

/** What staff, developers and operators read may stand in code, in English. */
const notForResidents = [
  /^app\/(pages\/staff|routes\/(staff|dev))/,
  /^app\/pages\/(wording\.ts|MailboxPage\.tsx)$/,
  /^app\/http\/startUp\.ts$/,
  // The doors of staff alone.
  /^app\/(staff|letter|setting|import|signing|complaint)Door\.server\.ts$/,
]
const aroundPages = /^app\/(root|entry\.\w+|\w*[dD]oor\.server)\.tsx?$/

const files = sourceFiles('app')
  .filter(({ path }) => /^app\/(pages|routes|http)\//.test(path) || aroundPages.test(path))
  .filter(({ path }) => !notForResidents.some((others) => others.test(path)))

test('there is something to look at', () => {
  const paths = files.map(({ path }) => path)
  for (const path of ['app/root.tsx', 'app/pages/request/SentPage.tsx', 'app/routes/$controller.request.$step.tsx'])
    expect(paths).toContain(path)
})

test('no word for residents stands in code: all of it is in the locale files', () => {
  expect(files.flatMap(spokenWords)).toEqual([])
})

test('what is not for residents is read by none of their pages', () => {
  const readers = files.filter(({ text }) => /from '[^']*\/(wording|MailboxPage|pages\/staff\/[^']*)'/.test(text))
  expect(readers.map(({ path }) => path)).toEqual([])
})

test.each([
  ['text between tags', 'const a = <p>Your request</p>', 'Your request'],
  ['a literal that is shown', "const a = <p>{'Sent'}</p>", 'Sent'],
  ['one of two', "const a = <p>{isSent ? 'Sent' : t('form.no')}</p>", 'Sent'],
  ['a template', `const a = <p>{\`Sent on $\{day}\`}</p>`, 'Sent on'],
  ['a spoken attribute', 'const a = <nav aria-label="Languages" />', 'Languages'],
  ['a spoken attribute in braces', "const a = <Input label={'Full name'} />", 'Full name'],
  ['a sentence anywhere', "const errors = { name: 'Enter your full name' }", 'Enter your full name'],
  ['a heading that a page is given', '<Page heading="Not found" />', 'Not found'],
])('%s is found', (_, text, words) => {
  expect(spokenWords({ path: 'x.tsx', text })).toEqual([`x.tsx:1: ${words}`])
})

test.each([
  "const a = <p className='govuk-body govuk-body-s'>{t('form.sent')}</p>",
  "const a = <span aria-hidden='true'>!</span>",
  "throw new Error('There is no such step here')",
  '// Enter your full name',
  "res.set('Content-Security-Policy', 'no-store')",
])('%s is no word for anybody', (text) => {
  expect(spokenWords({ path: 'x.tsx', text })).toEqual([])
})
