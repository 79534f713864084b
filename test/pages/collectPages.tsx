import type { ReactElement } from 'react'
import type { AnswerFile } from '~/app/pages/collect/AnswerFiles'
import { CollectReady } from '~/app/pages/collect/CollectReady'

const controllerName = 'Ambridge Council'
const contacts = [{ role: 'Data protection officer', email: 'dpo@ambridge.example.org' }]

const file = (place: number, kind: string, more: Partial<AnswerFile> = {}): AnswerFile => ({
  place,
  kind,
  name: `AMB-7Q3K-92-${place}`,
  size: 225_280,
  sha256: String(place).repeat(64).slice(0, 64),
  pages: null,
  ...more,
})

const others = [
  file(2, 'page-copy'),
  file(3, 'data'),
  file(4, 'schema'),
  file(5, 'table'),
  file(6, 'table'),
  file(7, 'list'),
  file(8, 'bundle'),
]
const answer = {
  version: 1,
  purpose: 'answer',
  releasedOn: '2026-03-02',
  files: [file(1, 'volume', { pages: 24 }), ...others],
} as const
const after = {
  version: 2,
  purpose: 'difference',
  releasedOn: '2026-04-02',
  files: [file(1, 'volume', { pages: 3, size: 900 })],
} as const
const long = {
  ...answer,
  files: [file(1, 'volume', { pages: 1000 }), file(2, 'volume', { pages: 1 })],
}
const page = { controllerName, until: '2026-04-30', contacts }

/** The page on which a resident collects their answer, in each state that reads differently. */
export const collectPages: Readonly<Record<string, ReactElement>> = {
  'collect-ready': <CollectReady {...page} answers={[answer]} />,
  'collect-ready-in-parts': <CollectReady {...page} answers={[long]} />,
  'collect-ready-after-review': <CollectReady {...page} answers={[after, answer]} />,
}
