import type { ReactNode } from 'react'

/** Every page of settings, in the order of the list beside them. */
const pages = [
  { href: '/staff/settings', text: 'Targets and reminders' },
  { href: '/staff/settings/reasons', text: 'Ready words' },
  { href: '/staff/settings/letters', text: 'Words of letters' },
  { href: '/staff/settings/retention', text: 'How long things are kept' },
  { href: '/staff/settings/look', text: 'Look of your pages' },
  { href: '/staff/registers', text: 'Register of processing' },
  { href: '/staff/holidays', text: 'Bank holidays' },
] as const

/** A page of settings with the list of all of them beside it. */
export const SettingsFrame = ({ path, children }: { readonly path: string; readonly children: ReactNode }) => (
  <div className="govuk-grid-row">
    <nav className="govuk-grid-column-one-quarter" aria-label="Settings">
      <ul className="govuk-list">
        {pages.map(({ href, text }) => (
          <li key={href}>
            <a className="govuk-link" href={href} aria-current={href === path ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <div className="govuk-grid-column-three-quarters">{children}</div>
  </div>
)
