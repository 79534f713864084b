import { describe, expect, test } from 'vitest'
import { styleSheetOf } from '~/app/pages/layout/brand'
import { parseTheme } from '~/app/rules/theme'
import { contrastFaults, plainColours } from '~/app/rules/themeColours'

const theme = (web: Readonly<Record<string, string>>, more = '') =>
  `deep: "#004d40"\nweb:\n${Object.entries(web)
    .map(([token, colour]) => `  ${token}: "${colour}"\n`)
    .join('')}${more}`

const faultsOf = (text: string) => {
  const read = parseTheme(text, 'x')
  return 'faults' in read ? read.faults : []
}

// Each breaks one pair, and no colour of the others.
const broken = [
  ['header-text on header', { 'header-text': '#4a8075' }, ['#4a8075', '#004d40']],
  ['link on the page', { link: '#7d7d7d' }, ['#7d7d7d', '#ffffff']],
  ['link on the footer', { link: '#737373' }, ['#737373', '#f3f5f6']],
  ['link-visited on the page', { 'link-visited': '#7d7d7d' }, ['#7d7d7d', '#ffffff']],
  ['link-visited on the footer', { 'link-visited': '#737373' }, ['#737373', '#f3f5f6']],
  ['link-hover on the page', { 'link-hover': '#7d7d7d' }, ['#7d7d7d', '#ffffff']],
  ['link-hover on the footer', { 'link-hover': '#737373' }, ['#737373', '#f3f5f6']],
  ['button-text on button', { 'button-text': '#8a9499' }, ['#8a9499', '#27434f']],
  ['button on the page', { button: '#f5d76e', 'button-text': '#000000' }, ['#f5d76e', '#ffffff']],
  ['border on the page', { border: '#9e9e9e' }, ['#9e9e9e', '#ffffff']],
  ['focus-text on focus', { 'focus-text': '#8a6d1f' }, ['#8a6d1f', '#ffc53d']],
  [
    'focus-text on the page',
    { focus: '#111111', 'focus-text': '#ffffff', header: '#ffffff', 'header-text': '#000000' },
    ['#ffffff', '#ffffff'],
  ],
  ['focus on header', { header: '#595959', focus: '#c8a030' }, ['#c8a030', '#595959']],
] as const

describe('the colours of pages', () => {
  test('without a theme can all be read and seen', () => {
    expect(contrastFaults(plainColours)).toEqual([])
  })

  test.each(broken)('are refused for %s, with both colours', (pair, web, colours) => {
    const [what, where = ''] = pair.split(' on ')
    const found = faultsOf(theme(web)).filter((fault) => fault.startsWith(`web: ${what} `))
    const place = { 'the page': "the page's #ffffff", 'the footer': "the page's #f3f5f6" }[where] ?? where
    expect(found.join('\n')).toContain(` on ${place}`)
    for (const colour of colours) expect(found.join('\n')).toContain(colour)
    expect(found.join('\n')).toMatch(/has a contrast of \d\.\d\d to 1; (4\.5|3) to 1 is the least/)
  })

  test('that hold at the very least are let through', () => {
    expect(faultsOf(theme({ link: '#6f6f6f', border: '#949494' }))).toEqual([])
  })
})

test.each([
  ['a token that nobody knows', theme({ shadow: '#000000' }), 'web'],
  ['a colour that is a word', theme({ link: 'blue' }), 'web.link must be a colour'],
  ['a name in one language', `deep: "#004d40"\nname: { en: X Council }`, 'name.cy'],
  [
    'a link that runs a script',
    `deep: "#004d40"\nfooter: [{ text: { en: a, cy: a }, href: "javascript:x" }]`,
    'footer.0.href',
  ],
])('a theme is refused for %s', (_, text, said) => {
  expect(faultsOf(text).join('\n')).toContain(said)
})

test('its style sheet sets each colour as a custom property, and nothing else', () => {
  const read = parseTheme(theme({ link: '#00594a' }), 'x')
  const sheet = 'theme' in read ? styleSheetOf(read.theme) : ''
  expect(sheet).toMatch(/^:root\{(--[a-z-]+:#[0-9a-f]{6};?)+\}\n$/)
  expect(sheet).toContain('--govuk-link-colour:#00594a')
  expect(sheet).toContain('--rp-header-colour:#004d40')
})
