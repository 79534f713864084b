import type { Language } from '~/app/rules/sayDay'
import type { Theme } from '~/app/rules/theme'
import { type WebToken, webTokens } from '~/app/rules/themeColours'

/** A council's look on one page, in the language of that page. */
export type Brand = {
  readonly stylesheet: string
  /** Its own start page. */
  readonly home: string
  readonly name?: string
  readonly logo?: { readonly src: string; readonly alt: string }
  readonly footer: readonly { readonly text: string; readonly href: string }[]
}

/** What a page of a controller shows of its theme. `controller` is its id. */
export const brandOf = (controller: string, theme: Theme, language: Language): Brand => ({
  stylesheet: `/theme/${controller}.css`,
  home: `/${controller}`,
  name: theme.name?.[language],
  logo: theme.logo && { src: `/theme/${controller}.logo`, alt: theme.logo.alt },
  footer: theme.footer.map(({ text, href }) => ({ text: text[language], href })),
})

const properties: Readonly<Record<WebToken, readonly string[]>> = {
  header: ['--rp-header-colour', '--govuk-brand-colour'],
  'header-text': ['--rp-header-text-colour'],
  link: ['--govuk-link-colour'],
  'link-visited': ['--govuk-link-visited-colour'],
  'link-hover': ['--govuk-link-hover-colour', '--govuk-link-active-colour'],
  button: ['--rp-button-colour'],
  'button-text': ['--rp-button-text-colour'],
  border: ['--govuk-input-border-colour'],
  focus: ['--govuk-focus-colour'],
  'focus-text': ['--govuk-focus-text-colour'],
}

/** A theme as a style sheet: the custom properties that the portal's own sheet reads. */
export const styleSheetOf = ({ web }: Theme): string => {
  const lines = webTokens.flatMap((token) => properties[token].map((name) => `${name}:${web[token]}`))
  return `:root{${lines.join(';')}}\n`
}
