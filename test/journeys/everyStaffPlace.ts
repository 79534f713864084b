import { editableLetters } from '~/app/rules/letterWords'
import { QueueView } from '~/app/rules/queue'
import { reports } from '~/app/rules/reports/reports'
import type { StaffStandings } from './everyStaffStanding'
import type { Mistake, Place } from './everyVisit'

type Places = Readonly<Record<string, readonly Place[]>>

const officer = 'officer'
const administrator = 'administrator'
const manager = 'manager'
const typed: readonly Mistake[] = ['empty']
const nobodys = '00000000-0000-7000-8000-000000000000'

/** Pages of staff that are of no case. */
export const placesOfStaff = (given: StaffStandings): Places => ({
  ...signingIn(given),
  ...ofAccounts,
  ...ofQueue(given),
  ...ofSettings(given),
  ...ofRecording,
})

const signingIn = ({ on }: StaffStandings): Places => ({
  'staff_.sign-in.tsx': [
    { path: '/staff/sign-in', as: 'nobody', mistakes: ['empty', 'wrong'] },
    { path: '/staff/sign-in?chosen', as: 'nobody' },
  ],
  'staff_.sign-in_.code.tsx': [{ path: '/staff/sign-in/code', as: 'half', mistakes: typed }],
  'staff_.sign-in_.factor.tsx': [
    { path: '/staff/sign-in/factor', as: 'factorless', mistakes: typed },
    { path: '/staff/sign-in/factor', as: 'nobody' },
  ],
  'staff_.sign-in_.link.$token.tsx': [
    { path: `/staff/sign-in/link/${on.invitation}`, as: 'nobody', mistakes: typed },
    { path: '/staff/sign-in/link/not-a-link', as: 'nobody' },
  ],
})

const ofAccounts: Places = {
  'staff.account.tsx': [officer, administrator, 'contributor'].map((as) => ({ path: '/staff/account', as })),
  'staff.account_.factor.tsx': [{ path: '/staff/account/factor', as: officer, mistakes: typed }],
  'staff.account_.password.tsx': [{ path: '/staff/account/password', as: officer, mistakes: typed }],
  'staff.account_.proof.tsx': [
    { path: '/staff/account/proof?to=/staff/account/factor', as: 'unproven', mistakes: typed },
  ],
  'staff.account_.recovery-codes.tsx': [{ path: '/staff/account/recovery-codes', as: officer }],
}

const ofQueue = ({ on, cases }: StaffStandings): Places => ({
  'staff._index.tsx': [
    { path: '/staff', as: officer },
    { path: '/staff', as: 'reviewer' },
    { path: '/staff', as: 'auditor' },
    ...QueueView.options.map((view) => ({ path: `/staff?view=${view}`, as: manager })),
    { path: '/staff?view=team&right=access&sort=received&order=descending', as: officer },
    { path: '/staff?text=Marged', as: officer },
    { path: '/staff?text=Nobodysname', as: officer },
  ],
  'staff.bulk.$act.tsx': ['assign', 'chase'].map((act) => ({
    path: `/staff/bulk/${act}?case=${cases.plain}&case=${cases.waiting}`,
    as: officer,
    ...(act === 'assign' ? { mistakes: typed } : {}),
  })),
  'staff.bulk.done.$bulk.tsx': [{ path: `/staff/bulk/done/${on.bulk}`, as: officer }],
  'staff.calendar.tsx': [officer, manager].map((as) => ({ path: '/staff/calendar', as })),
  'staff.export.tsx': ['/staff/export', `/staff/export?all=view&view=team`].map((each) => ({
    path: each,
    as: manager,
  })),
  'staff.imports.tsx': [{ path: '/staff/imports', as: manager, mistakes: typed }],
  'staff.imports_.$import.tsx': [on.looked, on.broughtIn].map((id) => ({ path: `/staff/imports/${id}`, as: manager })),
  'staff.objections.tsx': [
    { path: '/staff/objections', as: officer },
    { path: '/staff/objections?person=Nobody', as: 'auditor' },
  ],
  'staff.reports._index.tsx': [{ path: '/staff/reports', as: manager }],
  'staff.reports.$report.tsx': [
    ...Object.keys(reports).map((id) => ({ path: `/staff/reports/${id}`, as: manager })),
    { path: '/staff/reports/performance', as: 'auditor' },
  ],
  'staff.searches.tsx': [officer, 'contributor'].map((as) => ({ path: '/staff/searches', as })),
  'staff.views._index.tsx': [
    { path: '/staff/views?view=overdue', as: officer, mistakes: typed },
    { path: '/staff/views?done=saved', as: 'reviewer' },
  ],
  'staff.views.$view.tsx': [{ path: `/staff/views/${on.view}`, as: officer, mistakes: typed }],
})

const ofSettings = ({ on }: StaffStandings): Places => ({
  'staff.accounts.tsx': [{ path: '/staff/accounts', as: administrator }],
  'staff.accounts_.$account.tsx': [
    { path: `/staff/accounts/${on.account}`, as: administrator },
    { path: `/staff/accounts/${nobodys}`, as: administrator, status: 404 },
  ],
  'staff.accounts_.new.tsx': [{ path: '/staff/accounts/new', as: administrator, mistakes: typed }],
  'staff.holidays.tsx': [officer, administrator].map((as) => ({ path: '/staff/holidays', as })),
  'staff.holidays_.$version.tsx': [{ path: '/staff/holidays/1', as: officer }],
  'staff.registers.tsx': [
    { path: '/staff/registers', as: administrator, mistakes: typed },
    { path: '/staff/registers', as: 'auditor' },
  ],
  'staff.registers_.$upload.tsx': [{ path: `/staff/registers/${on.upload}`, as: administrator }],
  'staff.settings.tsx': [
    { path: '/staff/settings', as: administrator, mistakes: typed },
    { path: '/staff/settings', as: 'auditor' },
  ],
  'staff.settings_.letters.tsx': [{ path: '/staff/settings/letters', as: administrator }],
  'staff.settings_.letters_.$letter.tsx': editableLetters.map((letter) => ({
    path: `/staff/settings/letters/${letter}`,
    as: administrator,
  })),
  'staff.settings_.look.tsx': [{ path: '/staff/settings/look', as: administrator }],
  'staff.settings_.reasons.tsx': [{ path: '/staff/settings/reasons', as: administrator }],
  'staff.settings_.retention.tsx': [{ path: '/staff/settings/retention', as: administrator, mistakes: typed }],
})

const ofRecording: Places = {
  'staff.requests._index.tsx': [
    { path: '/staff/requests', as: officer },
    { path: '/staff/requests', as: 'recording' },
  ],
  'staff.requests.$step.tsx': [{ path: '/staff/requests/channel', as: officer, mistakes: typed }],
  'staff.requests.check.tsx': [{ path: '/staff/requests/check', as: 'recording' }],
}
