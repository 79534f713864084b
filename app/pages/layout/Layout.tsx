import type { ReactNode } from 'react'
import { SkipLink } from '../govuk/SkipLink'
import { useLanguage, useWords } from '../words'
import type { Brand } from './brand'
import { ExitSkipLink, ExitThisPage } from './ExitThisPage'
import { Footer } from './Footer'
import { Header } from './Header'
import { LanguageToggle, type LanguageToggleProps } from './LanguageToggle'

export type LayoutProps = {
  readonly demo: boolean
  /** Set on residents' pages alone: they have both languages and a way out at once. */
  readonly resident?: LanguageToggleProps
  /** The look of the council whose page it is. */
  readonly brand?: Brand
  readonly children: ReactNode
}

/**
 * What stands round every page. In demonstration mode the banner says on each of them that the people are invented and
 * nothing is sent. The root gives `html` the class govuk-template and `body` the class govuk-template__body.
 */
export const Layout = ({ demo, resident, brand, children }: LayoutProps) => {
  const t = useWords()
  const language = useLanguage()
  return (
    <>
      <SkipLink />
      {resident ? <ExitSkipLink /> : null}
      <header>
        <Header brand={brand} />
        {demo ? (
          <div className="rp-demo">
            <div className="govuk-width-container">
              <p className="rp-demo__words">{t('layout.demo')}</p>
            </div>
          </div>
        ) : null}
      </header>
      <div className="govuk-width-container">
        {resident ? <ExitThisPage /> : null}
        {resident ? <LanguageToggle {...resident} /> : null}
        {language === 'cy' ? <p className="rp-draft">{t('layout.draft')}</p> : null}
        <main className="rp-main" id="main-content">
          {children}
        </main>
      </div>
      <Footer own={brand?.footer} />
    </>
  )
}
