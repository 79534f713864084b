import type { ReactElement } from 'react'
import { HolidaysPage } from '~/app/pages/staff/admin/HolidaysPage'
import { LetterListPage } from '~/app/pages/staff/admin/LetterListPage'
import { LetterWordsPage } from '~/app/pages/staff/admin/LetterWordsPage'
import { letterWordsForm } from '~/app/pages/staff/admin/letterWordsForm'
import { MovesPage } from '~/app/pages/staff/admin/MovesPage'
import { RegistersPage } from '~/app/pages/staff/admin/RegistersPage'
import { RegisterUploadPage } from '~/app/pages/staff/admin/RegisterUploadPage'
import { readyWordsForm } from '~/app/pages/staff/admin/readyWordsForm'
import { SettingPage } from '~/app/pages/staff/admin/SettingPage'
import { SettingsPage } from '~/app/pages/staff/admin/SettingsPage'
import { changedFields } from '~/app/pages/staff/admin/settingFields'
import { typed } from '~/app/pages/staff/admin/settingsForm'
import { LetterPage } from '~/app/pages/staff/letters/LetterPage'
import { LetterStep } from '~/app/pages/staff/letters/LetterStep'
import { usualWatching } from '~/app/rules/case/watches'
import { noReadyWords } from '~/app/rules/settings/readyWords'

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
const settings = { onceKey: 'k1', version: 0, mayChange: true, errors: {}, values: typed(usualWatching), history: [] }
const changed = { version: 1, changedAt: '2026-11-23T12:00:00.000Z', by: 'Asha Patel', isApplied: true }

const ready = { ...noReadyWords, extension: { en: ['Four schools have files.'], cy: [] } }
const setting = {
  path: '/staff/settings/reasons',
  title: 'Ready words',
  fields: readyWordsForm.fields,
  onceKey: 'k1',
  version: 3,
  mayChange: true,
  errors: {},
  values: readyWordsForm.typed(ready),
  history: [
    {
      version: 3,
      changedAt: '2026-11-23T12:00:00.000Z',
      by: 'Asha Patel',
      changes: changedFields(readyWordsForm, noReadyWords, ready),
    },
  ],
}
const example = {
  subject: 'We need more time for your request: AMB-0000-0000',
  text: 'Hello,\n\nWe are sorry.',
  words: 'We are sorry.',
}
const examples = [
  { ...example, language: 'en' as const },
  { ...example, language: 'cy' as const },
]
const own = letterWordsForm('extension')
const ownWords = { ...setting, fields: own.fields, values: own.typed({}), history: [], usualWords: examples }
const versions = [
  { version: 2, loadedAt: '2026-11-23T12:00:00.000Z', by: 'Asha Patel' },
  { version: 1, loadedAt: '2026-01-05T12:00:00.000Z', by: null },
]
const registers = { controller: 'ambridge', mayLoad: true, onceKey: 'k1', versions }
const upload = {
  action: '/staff/registers/u1',
  onceKey: 'k1',
  name: 'new.yaml',
  against: 2,
  changes: [{ about: null, sentences: ['New activity: Libraries'] }],
}
const step = {
  reference: 'AMB-7Q3K-92',
  action: '/staff/cases/AMB-7Q3K-92/extension',
  onceKey: 'k1',
  errors: {},
  values: { reason: 'number', words: 'You asked often.', source: ['a', 'b'], letter: 'see', onceKey: 'k1', ready: '' },
  letter: {
    subject: 'We need more time for your request: AMB-7Q3K-92',
    text: 'Hello,\n\nWe are sorry.\n\nBye',
    parts: { before: 'Hello,\n\n', words: 'We are sorry.', after: '\n\nBye' },
    language: 'en',
    isPrinted: false,
  },
  button: 'Send this letter',
} as const
const asSent = { reference: 'AMB-7Q3K-92', subject: 'A subject', text: 'Hello,', language: 'en' } as const
const sentAt = '2026-11-23T12:00:00.000Z'

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
  setting: <SettingPage {...setting} isDone usual="Back to the usual" />,
  'setting-read': <SettingPage {...setting} mayChange={false} />,
  'setting-errors': (
    <SettingPage {...setting} errors={{ 'extension-en': 'This list has a web address' }} stale notValid />
  ),
  'letter-list': <LetterListPage letters={[{ letter: 'extension', name: 'More time', isOwn: true }]} />,
  'letter-words': <LetterWordsPage {...ownWords} />,
  'letter-words-seen': <LetterWordsPage {...ownWords} examples={examples} />,
  registers: <RegistersPage {...registers} done="The register is in force." />,
  'registers-read': <RegistersPage {...registers} mayLoad={false} />,
  'registers-faults': (
    <RegistersPage
      {...registers}
      error="The file has mistakes"
      faults={[{ line: 3, path: 'controller.kind', message: 'is not one of: council, trust' }]}
    />
  ),
  'register-upload': <RegisterUploadPage {...upload} />,
  'register-upload-stale': <RegisterUploadPage {...upload} changes={[]} stale />,
  'letter-step': <LetterStep {...step} />,
  'letter-step-refused': <LetterStep {...step} errors={{ letterWords: 'Take out the web address' }} />,
  'letter-step-printed': <LetterStep {...step} letter={{ ...step.letter, parts: null, isPrinted: true }} />,
  'letter-sent': <LetterPage {...asSent} kind="sent" sentAt={sentAt} />,
  'letter-waiting': <LetterPage {...asSent} kind="waiting" />,
  'letter-not-kept': <LetterPage reference="AMB-7Q3K-92" kind="not-kept" sentAt={sentAt} />,
}
