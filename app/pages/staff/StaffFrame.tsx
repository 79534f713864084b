import type { ReactNode } from 'react'

export type StaffFrameProps = {
  readonly staffName: string
  readonly controllerName: string
  readonly children: ReactNode
}

/** What stands above every staff page: whose cases these are, who is signed in, the queue and the way out. */
export const StaffFrame = ({ staffName, controllerName, children }: StaffFrameProps) => (
  <>
    <div className="rp-staff-bar">
      <p className="rp-staff-bar__where">
        <strong>{controllerName}</strong>
      </p>
      <div className="rp-staff-bar__links">
        <nav aria-label="Staff">
          <a className="govuk-link" href="/staff">
            Queue
          </a>
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
