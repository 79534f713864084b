import type { ReactElement } from 'react'
import { HolidaysPage } from '~/app/pages/staff/admin/HolidaysPage'
import { MovesPage } from '~/app/pages/staff/admin/MovesPage'
import { SettingsPage } from '~/app/pages/staff/admin/SettingsPage'
import { typed } from '~/app/pages/staff/admin/settingsForm'
import { usualWatching } from '~/app/rules/case/watches'

const line = { version: 2, loadedOn: '2026-11-23', source: 'new.json', by: 'Asha Patel' }
const first = { version: 1, loadedOn: '2026-01-05', source: 'the list that came with the portal', by: null }
const nations = (['EW', 'SC', 'NI'] as const).map((nation) => ({
  nation,
  count: 41,
  lastOn: '2028-12-26',
  coming: [
    { day: '2026-12-25', title: 'Christmas Day' },
    { day: '2026-12-28', title: 'Boxing Day' },
  ],
}))
const holidays = { versions: [line, first], nations, lacking: [], forms: null }
const forms = { onceKey: 'k1', from: 'www.gov.uk', errors: [] }
const move = {
  reference: 'AMB-7Q3K-92',
  before: '2026-12-23',
  after: '2026-12-24',
  because: [{ day: '2026-12-23', title: 'A day for all', change: 'added' as const }],
}
const moved = { line, isApplied: true, moves: [move], mayOpen: true }
const settings = { onceKey: 'k1', version: 0, errors: {}, values: typed(usualWatching), history: [] }
const changed = { version: 1, changedAt: '2026-11-23T12:00:00.000Z', by: 'Asha Patel', isApplied: true }

/** The pages of bank holidays and settings, in each state that reads differently. */
export const adminPages: Readonly<Record<string, ReactElement>> = {
  holidays: <HolidaysPage {...holidays} />,
  'holidays-administrator': <HolidaysPage {...holidays} forms={forms} />,
  'holidays-lacking': <HolidaysPage {...holidays} lacking={[{ nation: 'SC', year: 2029 }]} forms={forms} />,
  'holidays-refused': (
    <HolidaysPage
      {...holidays}
      forms={{ ...forms, failed: 'file', errors: ['England and Wales: 2027 has 0.', 'Scotland: 2027 has 0.'] }}
    />
  ),
  'holidays-not-reached': (
    <HolidaysPage {...holidays} forms={{ ...forms, failed: 'newest', errors: ['It answered with 404.'] }} />
  ),
  moves: <MovesPage {...moved} done="The new bank holidays are in force." />,
  'moves-administrator': <MovesPage {...moved} mayOpen={false} />,
  'moves-none': <MovesPage {...moved} moves={[]} />,
  'moves-not-yet': <MovesPage {...moved} moves={[]} isApplied={false} />,
  settings: <SettingsPage {...settings} />,
  'settings-changed': (
    <SettingsPage {...settings} done="The settings are saved." history={[{ ...changed, watching: usualWatching }]} />
  ),
  'settings-errors': (
    <SettingsPage
      {...settings}
      values={{ ...settings.values, dueDays: 'soon' }}
      errors={{ dueDays: 'Before an answer is due: enter a whole number from 0 to 365' }}
    />
  ),
  'settings-stale': <SettingsPage {...settings} stale />,
}
