import type { ReactNode } from 'react'
import { may, type Role, type StaffAct } from '~/app/rules/roles'

export type StaffFrameProps = {
  readonly staffName: string
  readonly controllerName: string
  readonly staffRole: Role
  /** The path of the page that is shown. */
  readonly path: string
  readonly children: ReactNode
}

/** Where staff can go, each with the act that a role must be allowed to find anything there; null is for every role. */
const places: readonly { readonly href: string; readonly text: string; readonly act: StaffAct | null }[] = [
  { href: '/staff', text: 'Cases', act: 'read-cases' },
  { href: '/staff/searches', text: 'Searches', act: 'answer-searches' },
  { href: '/staff/objections', text: 'Objections', act: 'see-queue' },
  { href: '/staff/reports', text: 'Reports', act: 'read-reports' },
  { href: '/staff/imports', text: 'Spreadsheets', act: 'import-cases' },
  { href: '/staff/holidays', text: 'Bank holidays', act: null },
  { href: '/staff/settings', text: 'Settings', act: 'read-settings' },
  { href: '/staff/accounts', text: 'Accounts', act: 'keep-accounts' },
  { href: '/staff/account', text: 'Your account', act: null },
]

/** What stands above every staff page: whose cases these are, who is signed in, the places they may see and the way out. */
export const StaffFrame = ({ staffName, controllerName, staffRole, path, children }: StaffFrameProps) => (
  <>
    <div className="rp-staff-bar">
      <p className="rp-staff-bar__where">
        <strong>{controllerName}</strong>
      </p>
      <div className="rp-staff-bar__links">
        <nav aria-label="Staff" className="rp-staff-bar__links">
          {places
            .filter(({ act }) => act === null || may(staffRole, act))
            .map(({ href, text }) => (
              <a key={href} className="govuk-link" href={href} aria-current={path === href ? 'page' : undefined}>
                {text}
              </a>
            ))}
        </nav>
        <span>{staffName}</span>
        <form method="post" action="/staff/sign-out">
          <button type="submit" className="rp-link-button">
            Sign out
          </button>
        </form>
      </div>
    </div>
    {children}
  </>
)
