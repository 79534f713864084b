import { useWords } from '../words'
import type { Brand } from './brand'

/** The service's name, and on a council's own pages that council's before it. */
export const Header = ({ brand }: { readonly brand?: Brand }) => {
  const t = useWords()
  return (
    <div className="rp-header">
      <div className="govuk-width-container rp-header__bar">
        {brand && (brand.name || brand.logo) ? (
          <a href={brand.home} className="rp-header__link">
            {brand.logo ? (
              <img className="rp-header__logo" src={brand.logo.src} alt={brand.logo.alt} lang="en" />
            ) : null}
            {brand.name}
          </a>
        ) : null}
        <a href="/" className={brand?.name ? 'rp-header__link rp-header__link--service' : 'rp-header__link'}>
          {t('layout.service')}
        </a>
      </div>
    </div>
  )
}
