import type { ReactNode } from 'react'
import { useWords } from '../words'

export type NotificationBannerProps = { readonly success?: boolean; readonly children: ReactNode }

/** Something that happened, or that a person must know before they go on. At most one a page. */
export const NotificationBanner = ({ success, children }: NotificationBannerProps) => {
  const t = useWords()
  const words = <BannerWords title={t(success ? 'govuk.success' : 'govuk.important')}>{children}</BannerWords>
  return success ? (
    <div
      className="govuk-notification-banner govuk-notification-banner--success"
      role="alert"
      aria-labelledby="govuk-notification-banner-title"
    >
      {words}
    </div>
  ) : (
    <section className="govuk-notification-banner" aria-labelledby="govuk-notification-banner-title">
      {words}
    </section>
  )
}

const BannerWords = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title" id="govuk-notification-banner-title">
        {title}
      </h2>
    </div>
    <div className="govuk-notification-banner__content">
      <p className="govuk-notification-banner__heading">{children}</p>
    </div>
  </>
)
