import { useWords } from '../words'

export type FooterProps = { readonly own?: readonly { readonly text: string; readonly href: string }[] }

/** A council's own links, then those of every page. */
export const Footer = ({ own = [] }: FooterProps) => {
  const t = useWords()
  const links = [...own, ...footerLinks.map(({ href, key }) => ({ href, text: t(key) }))]
  return (
    <footer className="rp-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">{t('layout.footer')}</h2>
        <ul className="rp-footer__links">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

const footerLinks = [
  { href: '/accessibility', key: 'layout.accessibility' },
  { href: '/registers', key: 'layout.registers' },
  { href: '/staff/sign-in', key: 'layout.staff' },
] as const
