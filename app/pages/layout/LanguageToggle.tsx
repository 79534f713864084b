import type { Language } from '~/app/rules/sayDay'
import { useLanguage, useWords } from '../words'

export type LanguageToggleProps = {
  /** Path and query of the page. */
  readonly here: string
  /** The id of the page's form: what was typed into it goes along. */
  readonly form?: string
}

const languages: readonly Language[] = ['en', 'cy']

/**
 * The same page in the other language: a link, or on a page with a form a button that sends the form unchecked with
 * `intent=language`, so that it can be shown again as it was typed.
 */
export const LanguageToggle = ({ here, form }: LanguageToggleProps) => {
  const t = useWords()
  const now = useLanguage()
  return (
    <nav className="rp-languages" aria-label={t('layout.languages')}>
      {form ? <FirstButton form={form} /> : null}
      <ul className="rp-languages__list">
        {languages.map((language) => (
          <li key={language} lang={language}>
            {language === now ? (
              <span aria-current="true">{t(`layout.language-${language}`)}</span>
            ) : (
              <Other language={language} href={hereIn(language, here)} form={form} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

type OtherProps = { readonly language: Language; readonly href: string; readonly form?: string }

const Other = ({ language, href, form }: OtherProps) => {
  const t = useWords()
  const name = t(`layout.language-${language}`)
  return form ? (
    <button
      type="submit"
      className="rp-languages__button"
      form={form}
      formAction={href}
      formNoValidate
      name="intent"
      value="language"
    >
      {name}
    </button>
  ) : (
    <a className="govuk-link" href={href} hrefLang={language} rel="alternate">
      {name}
    </a>
  )
}

/**
 * Enter in a field presses the first button of its form, wherever it stands in the page, and that must not be the one
 * that changes the language.
 */
const FirstButton = ({ form }: { readonly form: string }) => (
  <button type="submit" className="govuk-visually-hidden" form={form} tabIndex={-1} aria-hidden="true" />
)

/** The same address with its whole query, in a language. */
function hereIn(language: Language, here: string): string {
  const [path = '', query = ''] = here.split(/\?(.*)/s)
  const others = query.split('&').filter((part) => part !== '' && !part.startsWith('lang='))
  return `${path}?${[...others, `lang=${language}`].join('&')}`
}
