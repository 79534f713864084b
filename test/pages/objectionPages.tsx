import type { ReactElement } from 'react'
import { ObjectionDecisionForm } from '~/app/pages/staff/acts/ObjectionDecisionForm'
import { RecipientsPage } from '~/app/pages/staff/objections/RecipientsPage'
import { RestrictionPage } from '~/app/pages/staff/objections/RestrictionPage'
import { StandingPage } from '~/app/pages/staff/objections/StandingPage'

const page = { reference: 'AMB-7Q3K-92', action: '/staff/cases/AMB-7Q3K-92/act', onceKey: 'k1', errors: {}, values: {} }
const standing = {
  caseId: 'c1',
  reference: 'AMB-7Q3K-92',
  name: 'Rowan Marsh',
  to: 'Research: National study, for: Family support',
  result: 'upheld',
  from: '2026-03-02',
  endedOn: null,
} as const
const list = {
  errors: {},
  values: {},
  uses: [{ value: 'marketing', label: 'Direct marketing' }],
  services: [{ value: 'families', label: 'Family support' }],
  filter: { kind: null, activity: null, ended: false },
  listed: [standing, { ...standing, caseId: 'c2', reference: null, name: null, result: 'partly' as const }],
  isMore: false,
  mayExport: true,
  checks: [{ id: 'k1', kind: 'check', at: '2026-03-02T09:00:00.000Z', by: 'Officer 1' }],
}
const recipient = {
  key: 'families/police',
  name: 'Weirdale Police',
  activityTitle: 'Family support',
  receives: 'names',
  told: null,
  words: '',
}

/** Pages of objections, in each state that reads differently. */
export const objectionPages: Readonly<Record<string, ReactElement>> = {
  'objection-marketing': (
    <ObjectionDecisionForm
      {...page}
      kind="marketing"
      target=""
      activity=""
      bases={[]}
      isRestricted={false}
      situation=""
      values={{ effect: 'We have stopped.' }}
    />
  ),
  'objection-faults': (
    <ObjectionDecisionForm
      {...page}
      kind="recipient"
      target="Weirdale Police"
      activity="Family support"
      bases={[]}
      isRestricted={false}
      situation=""
      errors={{ reach: 'Select whether the right reaches it', compelling: 'Say what grounds we have' }}
    />
  ),
  'restriction-start': (
    <RestrictionPage
      {...page}
      step="start"
      isAsked={false}
      startedOn={null}
      noticeOn={null}
      liftedOn={null}
      reliance=""
    />
  ),
  'restriction-lift': (
    <RestrictionPage
      {...page}
      step="lift"
      isAsked
      startedOn="2026-03-02"
      noticeOn="2026-03-09"
      liftedOn={null}
      reliance="Safeguarding goes on."
    />
  ),
  recipients: (
    <RecipientsPage
      {...page}
      letter={'Our reference: AMB-7Q3K-92\n\nPlease stop.'}
      recipients={[
        recipient,
        { ...recipient, key: 'families/health', name: 'The health trust', told: { on: '2026-03-02', how: 'told' } },
      ]}
    />
  ),
  'objections-list': <StandingPage {...list} />,
  'objections-checked': (
    <StandingPage
      {...list}
      checked={{ use: 'Direct marketing', answer: 'stopped', bearing: [standing], others: [standing] }}
    />
  ),
}
