import type { ReactElement } from 'react'
import { CandidatesPage } from '~/app/pages/staff/acts/CandidatesPage'
import { ClosureForm } from '~/app/pages/staff/acts/ClosureForm'
import { ExtensionForm } from '~/app/pages/staff/acts/ExtensionForm'
import { IdentityAskForm } from '~/app/pages/staff/acts/IdentityAskForm'
import { IdentityForm } from '~/app/pages/staff/acts/IdentityForm'
import { ObjectionDecisionForm } from '~/app/pages/staff/acts/ObjectionDecisionForm'
import { OmissionForm } from '~/app/pages/staff/acts/OmissionForm'
import { SearchForm } from '~/app/pages/staff/acts/SearchForm'
import { PrintedLetterPage } from '~/app/pages/staff/case/PrintedLetterPage'
import { AllowanceForm } from '~/app/pages/staff/redaction/AllowanceForm'
import { SignIn } from '~/app/pages/staff/SignIn'
import { ChoosePassword } from '~/app/pages/staff/signing/ChoosePassword'
import { CodePage } from '~/app/pages/staff/signing/CodePage'
import { RecoveryCodes } from '~/app/pages/staff/signing/RecoveryCodes'
import { codeErrors } from '~/app/pages/staff/signing/words'
import { objectionPages } from './objectionPages'
import { packPages } from './packPages'
import { queuePages } from './queuePages'
import { clockPages } from './staffClockPages'
import { casePage, redactionAsking, redactionPage } from './staffExamples'

const page = { reference: 'AMB-7Q3K-92', action: '/staff/cases/AMB-7Q3K-92/act', onceKey: 'k1', errors: {}, values: {} }
const letter = {
  reference: page.reference,
  action: '/staff/cases/AMB-7Q3K-92/letters/l1',
  onceKey: 'k1',
  subject: 'We need more time for your request: AMB-7Q3K-92',
  text: 'Hello,\n\nWe are sorry. We need more time.',
  language: 'en',
  person: {
    name: 'Rowan Marsh',
    formerNames: null,
    dateOfBirth: '1990-02-03',
    addressLines: ['3 Invented Row'],
    postcode: 'AA3 1AB',
    email: '',
    telephone: null,
  },
  today: '2026-03-02',
} as const
/** Every staff page, in each state that reads differently. */
export const staffPages: Readonly<Record<string, ReactElement>> = {
  'sign-in-code': (
    <CodePage
      title="Enter a code from your app"
      action="/staff/sign-in/code"
      demoCode="123456"
      error={codeErrors.used}
    />
  ),
  'sign-in-codes': <RecoveryCodes codes={['2345-6789']} next="/staff" />,
  'sign-in-password': (
    <ChoosePassword
      title="Choose your password"
      action="/staff/sign-in/link/x"
      errors={{ password: 'The password must be 15 characters or more' }}
      email="asha@example.org"
      asksPresent={false}
    />
  ),
  'sign-in': <SignIn action="/staff/sign-in" errors={{}} values={{}} />,
  'sign-in-errors': (
    <SignIn
      action="/staff/sign-in"
      errors={{ email: 'The email address or the password is not right' }}
      values={{ email: 'asha@example.org' }}
    />
  ),
  ...queuePages,
  case: casePage,
  letter: <PrintedLetterPage {...letter} postedAt={null} />,
  'letter-posted': <PrintedLetterPage {...letter} postedAt="2026-03-02T10:00:00.000Z" />,
  identity: <IdentityForm {...page} askedOn={null} />,
  'identity-errors': (
    <IdentityForm
      {...page}
      askedOn="2026-02-02"
      errors={{ 'complete-month': 'The day must include a month', reason: 'Say why there is no doubt' }}
      values={{ method: 'no-doubt', 'complete-day': '3' }}
    />
  ),
  'identity-ask': <IdentityAskForm {...page} />,
  'identity-ask-not-now': <IdentityAskForm {...page} notNow="already-verified" />,
  extension: <ExtensionForm {...page} noticeLimitOn="2026-03-02" wouldBeDueOn="2026-04-30" isPaused={false} />,
  'extension-paused': <ExtensionForm {...page} noticeLimitOn={null} wouldBeDueOn="2026-04-30" isPaused />,
  'extension-refused': (
    <ExtensionForm {...page} noticeLimitOn={null} wouldBeDueOn={null} isPaused={false} refusal="already-extended" />
  ),
  ...clockPages,
  search: (
    <SearchForm
      {...page}
      sources={[
        { value: 'early-help', label: 'Early help case list', hint: 'Early help for families' },
        { value: 'youth', label: 'Youth justice contacts' },
      ]}
      errors={{ sources: 'Select a source to search' }}
    />
  ),
  omission: <OmissionForm {...page} source="School admissions" fault="Row 12 has too few columns." />,
  'omission-errors': (
    <OmissionForm
      {...page}
      source="School admissions"
      fault={null}
      errors={{ reason: 'Use 500 characters or fewer' }}
    />
  ),
  'omission-not-now': <OmissionForm {...page} source="School admissions" fault={null} notNow="unknown-search" />,
  candidates: (
    <CandidatesPage
      {...page}
      source="Early help case list"
      subjectName="Rowan Marsh"
      candidates={[
        {
          id: 'r1',
          title: 'Assessment, 4 May 2024',
          fields: [
            { label: 'Name', text: 'MARSH, Rowan' },
            { label: 'Date of birth', text: '27 March 1987' },
          ],
          reasons: ['Same first and last name', 'Same date of birth'],
        },
        {
          id: 'r2',
          title: 'Visit, 9 June 2024',
          fields: [{ label: 'Name', text: 'MARSH, Rona' }],
          reasons: ['Same last name', 'Same postcode'],
        },
      ]}
      values={{ 'record-r1': 'yes' }}
      errors={{ 'record-r2': 'Select yes if the record is about this person' }}
    />
  ),
  redaction: redactionPage,
  'redaction-asking': redactionAsking,
  allowance: <AllowanceForm {...page} words="Marsh" foundIn={['Page 3, the heading of record 1']} />,
  ...packPages,
  'objection-decision': (
    <ObjectionDecisionForm
      {...page}
      kind="research"
      target="National study of family support"
      activity="Family support"
      bases={[{ id: 'task', provision: 'Article 6(1)(e)', stated: 'A public task.', objection: 'yes' }]}
      isRestricted
      situation={'I moved to get away from somebody.\nI do not want my new area known.'}
    />
  ),
  ...objectionPages,
  closure: <ClosureForm {...page} ends={['withdrawn', 'transferred']} />,
}
