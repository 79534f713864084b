import type { ReactElement } from 'react'
import { CopiesPage } from '~/app/pages/staff/copies/CopiesPage'
import { ApprovalPage } from '~/app/pages/staff/pack/ApprovalPage'
import { NoPreviewPage } from '~/app/pages/staff/pack/NoPreviewPage'
import { PackPage } from '~/app/pages/staff/pack/PackPage'
import { PreviewPage } from '~/app/pages/staff/pack/PreviewPage'
import { previewPageProps } from '~/app/pages/staff/pack/previewPageProps'
import { ReleasePage } from '~/app/pages/staff/pack/ReleasePage'
import { ReviewPage } from '~/app/pages/staff/review/ReviewPage'

const reference = 'AMB-7Q3K-92'
const page = { reference, action: `/staff/cases/${reference}/act`, onceKey: 'k1', errors: {}, values: {} }
const pack = { recipient: 'Rowan Marsh', email: 'rowan@example.org', pages: 14, sha256: '3f'.repeat(32) }

const file = { size: 325_058, pages: 1000, sha256: 'a1'.repeat(32), href: `/staff/cases/${reference}/pack/files/1` }
const files = [
  { ...file, place: 1, kind: 'volume', name: `${reference}-volume-1.pdf` },
  { ...file, place: 2, kind: 'volume', name: `${reference}-volume-2.pdf`, pages: 340 },
  { ...file, place: 3, kind: 'page-copy', name: `${reference}.html`, pages: null },
  { ...file, place: 4, kind: 'bundle', name: `${reference}.zip`, pages: null },
]

const warnings = [
  { kind: 'treated-otherwise', ref: 'R3', other: 'R7', reference: 'AMB-1111-11' },
  { kind: 'treated-otherwise', ref: 'D2 page 4', other: 'D1 page 1', reference: null },
  { kind: 'shown-before', marks: ['m1', 'm2'], reference: 'AMB-2222-22' },
] as const

const changed = {
  version: 1,
  changes: [
    { kind: 'added', ref: 'R4', title: 'Visit, 4 May 2024' },
    { kind: 'removed', ref: 'R9', title: 'Somebody else’s visit' },
    { kind: 'other', ref: 'R2', title: 'Assessment', before: 5, now: 3 },
    { kind: 'other', ref: 'R5', title: 'Plan', before: 1, now: 1 },
    { kind: 'about', what: 'dates' },
  ],
} as const

const proof = {
  passed: true,
  channels: [
    { name: 'Text of the pages', passed: true },
    { name: 'Bytes of the file', passed: true },
  ],
  findings: [],
}
const leaks = {
  passed: false,
  channels: [
    { name: 'Text of the pages', passed: false },
    { name: 'Attachments', passed: false, reason: 'The list of attachments could not be read.' },
  ],
  findings: [{ text: 'Words hidden in record 2 also stand on page 3', href: '/staff/cases/AMB-7Q3K-92/allowance' }],
}

const unbuilt = {
  ...page,
  pages: null,
  sha256: null,
  files: [],
  proof: null,
  warnings: [],
  changed: null,
  buildAction: page.action,
}
const built = { ...unbuilt, state: 'built', pages: 1340, sha256: pack.sha256, files, proof } as const
const previewHref = `/staff/cases/${reference}/pack/pages/1`
const approval = {
  ...pack,
  redactions: 6,
  proof: 'Passed: 10 ways of reading',
  builtBy: 'Asha Patel',
  builtAt: '2026-03-02T10:15:00.000Z',
  address: '4 Invented Row, Sale, M33 0AA',
  delivery: 'Online: a link by email, then a code',
  hidden: [{ exemption: 'DPA Sch 2 Pt 3 para 16', passages: 6 }],
  files,
  warnings,
  previewHref,
}

const volume = { number: 2, of: 2, page: 3 }
const read = { from: 'built', page: 1003, pages: 1340, volume, words: ['Assessment', 'He was seen at home.'] } as const
const on = { reference, wrong: false }

const openReview = {
  on: '2026-03-02',
  reason: 'She wrote that her own words are hidden.',
  why: '',
  links: [{ text: 'Hidden words of records', href: `/staff/cases/${reference}/redactions` }],
}
const copies = { ...page, hasAnswer: true, mayInternal: true, mayCourt: true }

/** The staff pages about an answer, in each state that reads differently. */
export const packPages: Readonly<Record<string, ReactElement>> = {
  'pack-none': <PackPage {...unbuilt} state="none" previewHref={previewHref} />,
  'pack-building': <PackPage {...unbuilt} state="building" progress="Setting page 340 of 1,000" />,
  'pack-built': <PackPage {...built} previewHref={previewHref} approvalHref={`/staff/cases/${reference}/approval`} />,
  'pack-built-again': <PackPage {...built} warnings={warnings} changed={changed} />,
  'pack-built-the-same': <PackPage {...built} changed={{ version: 1, changes: [] }} />,
  'pack-in-review': <PackPage {...built} reviewHref={`/staff/cases/${reference}/review`} />,
  'pack-leaks': <PackPage {...built} proof={leaks} refusal="proof-not-passed" />,
  'pack-failed': <PackPage {...unbuilt} state="failed" fault="The disc is full: make room, then build it again." />,
  approval: <ApprovalPage {...page} {...approval} mayApprove />,
  'approval-not-yours': <ApprovalPage {...page} {...approval} mayApprove={false} mayNotBecause="built-by-you" />,
  release: (
    <ReleasePage
      {...page}
      {...pack}
      approvedBy="Tom Okafor"
      refusal="bytes-changed"
      proof={{ by: 'code', demoCode: null }}
    />
  ),
  'preview-built': <PreviewPage reference={reference} {...previewPageProps(read, on)} />,
  'preview-draft': (
    <PreviewPage
      reference={reference}
      {...previewPageProps({ ...read, from: 'draft', page: 1, pages: null, volume: null, words: [] }, on)}
    />
  ),
  'preview-wrong': <PreviewPage reference={reference} {...previewPageProps(read, { ...on, wrong: true })} />,
  'preview-refused': <NoPreviewPage reference={reference} refused="searches-open" />,
  'preview-fault': (
    <NoPreviewPage
      reference={reference}
      fault={'templates/pack/en/letter.yaml line 9: "letter.to" asks for {{to}}, which nothing fills'}
    />
  ),
  'preview-none': <NoPreviewPage reference={reference} noSuchPage={99} />,
  review: <ReviewPage {...page} open={null} />,
  'review-errors': <ReviewPage {...page} open={null} errors={{ words: 'Write why the answer is looked at again' }} />,
  'review-not-now': <ReviewPage {...page} open={null} mayNotOpen="not-released" />,
  'review-open': <ReviewPage {...page} open={openReview} />,
  'review-open-errors': (
    <ReviewPage {...page} open={openReview} errors={{ why: 'Use 2,000 characters or fewer' }} values={{ why: 'x' }} />
  ),
  'review-building': (
    <ReviewPage {...page} open={{ ...openReview, mayNotBuild: 'pack-being-built', mayNotEnd: 'not-allowed' }} />
  ),
  copies: (
    <CopiesPage
      {...copies}
      taken={[
        { at: '2026-03-02T10:00:00.000Z', kind: 'court', by: 'Asha Patel', reason: 'Manchester County Court, 12/3456' },
        { at: '2026-03-01T10:00:00.000Z', kind: 'internal', by: 'Tom Okafor', reason: '' },
      ]}
    />
  ),
  'copies-errors': <CopiesPage {...copies} taken={[]} errors={{ madeFor: 'Write which court or person it is for' }} />,
  'copies-of-a-reviewer': <CopiesPage {...copies} mayCourt={false} taken={[]} />,
  'copies-before-there-is-one': <CopiesPage {...copies} hasAnswer={false} taken={[]} refusal="pack-not-built" />,
}
