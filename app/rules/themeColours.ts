import { contrast } from './contrast'

/** The colours of a council's web pages that it may choose: a token to each. */
export const webTokens = [
  'header',
  'header-text',
  'link',
  'link-visited',
  'link-hover',
  'button',
  'button-text',
  'border',
  'focus',
  'focus-text',
] as const
export type WebToken = (typeof webTokens)[number]
export type WebColours = Readonly<Record<WebToken, string>>

/** What stands for a token that a theme leaves out. `_frame.scss` has the same colours for pages without a theme. */
export const plainColours: WebColours = {
  header: '#27434f',
  'header-text': '#ffffff',
  link: '#20566b',
  'link-visited': '#5b3a78',
  'link-hover': '#12303c',
  button: '#27434f',
  'button-text': '#ffffff',
  border: '#1c2326',
  focus: '#ffc53d',
  'focus-text': '#15191b',
}

/** The ground of pages and the ground of the footer: no theme changes them. */
const page = '#ffffff'
const footer = '#f3f5f6'

type Pair = {
  readonly on: WebToken | typeof page | typeof footer
  readonly token: WebToken
  /** WCAG 2.2: 1.4.3 asks 4.5 to 1 of text, 1.4.11 asks 3 to 1 of what shows a control or its focus. */
  readonly least: 4.5 | 3
}

/** Every pair of colours that meets on a page. */
const pairs: readonly Pair[] = [
  { token: 'header-text', on: 'header', least: 4.5 },
  { token: 'link', on: page, least: 4.5 },
  { token: 'link', on: footer, least: 4.5 },
  { token: 'link-visited', on: page, least: 4.5 },
  { token: 'link-visited', on: footer, least: 4.5 },
  { token: 'link-hover', on: page, least: 4.5 },
  { token: 'link-hover', on: footer, least: 4.5 },
  { token: 'button-text', on: 'button', least: 4.5 },
  { token: 'button', on: page, least: 3 },
  { token: 'border', on: page, least: 3 },
  { token: 'focus-text', on: 'focus', least: 4.5 },
  // A strong line in this colour shows the focus on the page; on the header its ground does.
  { token: 'focus-text', on: page, least: 3 },
  { token: 'focus', on: 'header', least: 3 },
]

/** What can't be read, or be seen, in words with both colours. */
export const contrastFaults = (colours: WebColours): readonly string[] =>
  pairs.flatMap(({ token, on, least }) => {
    const [front, back] = [colours[token], on === page || on === footer ? on : colours[on]]
    const measured = contrast(front, back)
    if (measured >= least) return []
    const where = on === back ? `the page's ${back}` : `${on} ${back}`
    return [`${token} ${front} on ${where} has a contrast of ${measured.toFixed(2)} to 1; ${least} to 1 is the least`]
  })
