import type { ReactNode } from 'react'
import { SkipLink } from '../govuk/SkipLink'
import { useWords } from '../words'

/**
 * What stands round every page. In demonstration mode the banner says on each of them that the people are invented and
 * nothing is sent. The root gives `html` the class govuk-template and `body` the class govuk-template__body.
 */
export const Layout = ({ children, demo }: { readonly children: ReactNode; readonly demo: boolean }) => {
  const t = useWords()
  return (
    <>
      <SkipLink />
      <header>
        <div className="rp-header">
          <div className="govuk-width-container rp-header__bar">
            <a href="/" className="rp-header__link">
              {t('layout.service')}
            </a>
          </div>
        </div>
        {demo ? (
          <div className="rp-demo">
            <div className="govuk-width-container">
              <p className="rp-demo__words">{t('layout.demo')}</p>
            </div>
          </div>
        ) : null}
      </header>
      <div className="govuk-width-container">
        <main className="rp-main" id="main-content">
          {children}
        </main>
      </div>
      <footer className="rp-footer">
        <div className="govuk-width-container">
          <h2 className="govuk-visually-hidden">{t('layout.footer')}</h2>
          <ul className="rp-footer__links">
            {footerLinks.map(({ href, key }) => (
              <li key={href}>
                <a className="govuk-link" href={href}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </>
  )
}

const footerLinks = [
  { href: '/accessibility', key: 'layout.accessibility' },
  { href: '/registers', key: 'layout.registers' },
  { href: '/staff/sign-in', key: 'layout.staff' },
] as const
