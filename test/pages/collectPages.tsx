import type { ReactElement } from 'react'
import type { AnswerFile } from '~/app/pages/collect/AnswerFiles'
import { CollectLocked } from '~/app/pages/collect/CollectLocked'
import { CollectReady } from '~/app/pages/collect/CollectReady'
import { CollectWho } from '~/app/pages/collect/CollectWho'
import { readWhoForm } from '~/app/pages/collect/readWhoForm'

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

const both = { birthday: true, postcode: true }
const who = { action: '/collect/who', onceKey: 'key', asks: both, errors: {}, values: {} }
const typed = { 'birthday-day': '14', 'birthday-month': 'Mai', 'birthday-year': '1987', postcode: 'm33 0aa' }

/** The page as it is shown again after something that can't be read was typed. */
const unread = (values: Readonly<Record<string, string>>) => {
  const read = readWhoForm(values, both)
  return <CollectWho {...who} values={values} errors={'errors' in read ? read.errors : {}} />
}

/** The pages on which a resident shows who they are and collects their answer, in each state that reads differently. */
export const collectPages: Readonly<Record<string, ReactElement>> = {
  'collect-who': <CollectWho {...who} />,
  'collect-who-empty': unread({}),
  'collect-who-no-day': unread({ ...typed, 'birthday-day': '' }),
  'collect-who-no-month': unread({ ...typed, 'birthday-month': '' }),
  'collect-who-no-year': unread({ ...typed, 'birthday-year': '' }),
  'collect-who-unreal': unread({ ...typed, 'birthday-day': '31', 'birthday-month': '2' }),
  'collect-who-wrong': <CollectWho {...who} values={typed} errors={{ who: 'collect.who.errors.wrong' }} />,
  'collect-who-postcode': <CollectWho {...who} asks={{ birthday: false, postcode: true }} />,
  'collect-locked': <CollectLocked />,
  'collect-ready': <CollectReady {...page} answers={[answer]} />,
  'collect-ready-in-parts': <CollectReady {...page} answers={[long]} />,
  'collect-ready-after-review': <CollectReady {...page} answers={[after, answer]} />,
}
