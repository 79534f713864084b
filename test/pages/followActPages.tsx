import type { FunctionComponent, ReactElement } from 'react'
import { ActPage, type ActRead, type FieldsProps, type Given } from '~/app/pages/follow/ActPage'
import { AskedPage } from '~/app/pages/follow/AskedPage'
import { ComplaintFields } from '~/app/pages/follow/ComplaintFields'
import { DonePage } from '~/app/pages/follow/DonePage'
import { FindPage } from '~/app/pages/follow/FindPage'
import { MoveFields } from '~/app/pages/follow/MoveFields'
import { NarrowingFields } from '~/app/pages/follow/NarrowingFields'
import { WithdrawalFields } from '~/app/pages/follow/WithdrawalFields'
import { WordFields } from '~/app/pages/follow/WordFields'
import { type Effect, type FollowAct, followActs } from '~/app/rules/followActs'

const fields: Readonly<Record<FollowAct, FunctionComponent<FieldsProps>>> = {
  more: WordFields,
  help: WordFields,
  redaction: WordFields,
  review: WordFields,
  narrowing: NarrowingFields,
  withdrawal: WithdrawalFields,
  move: MoveFields,
  complaint: ComplaintFields,
}
const regulator = { name: 'Information Commissioner', telephone: '0303 123 1113', web: 'https://ico.org.uk' }

const aRead = (act: FollowAct): ActRead => ({
  controllerName: 'Ambridge Council',
  reference: 'AMB-7Q3K-92AB',
  effect: act === 'withdrawal' ? { does: 'ends' } : { does: 'nothing', dueOn: '2026-03-02' },
  notNow: null,
  activities: [
    { value: 'families', label: 'Families First' },
    { value: 'schools', label: 'School admissions' },
  ],
  isForSomebody: false,
  acknowledgeBy: '2026-03-11',
  contacts: [{ role: 'Information governance team', email: 'rights@ambridge.example.org' }],
  regulator,
  action: `/follow/${act}`,
  onceKey: 'k1',
})

const page = (act: FollowAct, given?: Partial<Given>, read: Partial<ActRead> | null = {}) => (
  <ActPage
    act={act}
    read={read === null ? null : { ...aRead(act), ...read }}
    given={given && { errors: {}, values: {}, isStale: false, ...given }}
    Fields={fields[act]}
  />
)

const wordErrors: readonly (readonly [FollowAct, string])[] = [
  ...(['more', 'help', 'redaction', 'review', 'complaint'] as const).flatMap((act) =>
    ['empty', 'long'].map((problem) => [act, problem] as const),
  ),
]
const effects: readonly Effect[] = [{ does: 'nothing-yet' }, { does: 'over' }, { does: 'moves', dueOn: '2026-03-09' }]
const typed = { words: 'I lived in Felpersham.' }

const find = (errors: Readonly<Record<string, string>> = {}) => (
  <FindPage action="/follow/find" errors={errors} values={errors.email ? { reference: 'AMB', email: 'rowan' } : {}} />
)

/** Every page of an act: as it is first shown, with what is to be mended, too late, and done. */
export const followActPages: Readonly<Record<string, ReactElement>> = {
  ...Object.fromEntries(followActs.map((act) => [`follow-act-${act}`, page(act)])),
  ...Object.fromEntries(
    wordErrors.map(([act, problem]) => [
      `follow-act-${act}-${problem}`,
      page(act, { errors: { words: `follow.${act}.errors.${problem}` }, values: problem === 'long' ? typed : {} }),
    ]),
  ),
  ...Object.fromEntries(effects.map((effect) => [`follow-act-${effect.does}`, page('more', {}, { effect })])),
  'follow-act-redaction-letter': page('redaction', {
    errors: { letter: 'follow.redaction.errors.letter' },
    values: { letter: 'ABCD', words: 'Why?' },
  }),
  'follow-act-narrowing-empty': page('narrowing', { errors: { activities: 'follow.narrowing.errors.empty' } }),
  'follow-act-narrowing-all': page('narrowing', {
    errors: { activities: 'follow.narrowing.errors.all' },
    values: { activities: ['families', 'schools'] },
  }),
  'follow-act-move-empty': page('move', { errors: { 'address-line1': 'follow.move.errors.empty' } }),
  'follow-act-move-whose': page(
    'move',
    { errors: { whose: 'follow.move.errors.whose' }, values: { 'address-line1': '9 Made Up Street' } },
    { isForSomebody: true },
  ),
  'follow-act-stale': page('more', { values: typed, isStale: true }),
  'follow-act-not-now': page('withdrawal', {}, { notNow: 'already-closed' }),
  'follow-act-too-late': page('redaction', { values: typed, isStale: true }, { notNow: 'not-released' }),
  'follow-act-gone': page('more', { values: typed, isStale: true }, null),
  ...Object.fromEntries(
    followActs.map((act) => [
      `follow-sent-${act}`,
      <DonePage
        key={act}
        act={act}
        reference="AMB-7Q3K-92AB"
        on="2026-02-10"
        acknowledgeBy={act === 'complaint' ? '2026-03-12' : null}
        timing={
          act === 'withdrawal' ? { state: 'withdrawn', on: '2026-02-10' } : { state: 'running', dueOn: '2026-03-02' }
        }
        regulator={regulator}
      />,
    ]),
  ),
  'follow-find': find(),
  'follow-find-empty': find({
    reference: 'follow.find.errors.reference-empty',
    email: 'follow.find.errors.email-empty',
  }),
  'follow-find-format': find({
    reference: 'follow.find.errors.reference-format',
    email: 'follow.find.errors.email-format',
  }),
  'follow-asked': <AskedPage />,
}
