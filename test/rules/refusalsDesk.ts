import type { Command } from '~/app/rules/case/commands'
import { aCase, act, anObjection, ben, built, bytesOf, gathered, released, verified } from '../kit/case'
import type { Row } from './refusalsDocuments'

const approve: Command = { act: 'approve-pack', sha256: bytesOf('a') }
const release: Command = { act: 'release-pack', sha256: bytesOf('a') }
const askPack: Command = { act: 'ask-pack', pack: 'p9' }

const propose: Command = { act: 'propose-refusal', refusal: 'f1', ground: 'excessive' }
const agree: Command = { act: 'agree-refusal', refusal: 'f1' }
const drop: Command = { act: 'drop-refusal', refusal: 'f1' }
const proposed = () => act(verified(), [propose])
const refused = () => act(proposed(), [agree], { by: ben })

const place: Command = { act: 'place-hold', hold: 'h1', reason: 'safeguarding' }
const held = () => act(built(), [place])
const heldLate = () => act(act(built(), [approve], { by: ben }), [place])

/** A parent's request, with authority seen and one source gone through. */
const forChild = (method: 'papers-seen' | 'child-agrees' = 'papers-seen') =>
  act(verified(aCase({ actingAs: 'parent' })), [
    { act: 'verify-authority', method },
    { act: 'open-search', search: 's1', source: 'early-help' },
    { act: 'answer-search', search: 's1', found: [] },
  ])
const competent: Command = { act: 'decide-competence', result: 'competent' }
const notCompetent: Command = { act: 'decide-competence', result: 'not-competent' }
const shown: Command = { act: 'decide-responsibility', shown: true }
const notTheirs: Command = { ...propose, ground: 'not-entitled' }
const agrees: Command = { act: 'verify-authority', method: 'child-agrees' }

/** A pack that shows a record of a service that holds health data. */
const withHealth = () =>
  built({
    kase: act(verified(), [
      { act: 'open-search', search: 's1', source: 'clinic', health: true },
      { act: 'answer-search', search: 's1', found: ['r1'] },
      { act: 'confirm-records', search: 's1', confirmed: ['r1'] },
    ]),
  })
const consult = { act: 'ask-consultation', consultation: 'c1', kind: 'health' } as const
const opinion = {
  act: 'answer-consultation',
  consultation: 'c1',
  opinionOn: '2026-11-24',
  opinion: 'no-serious-harm',
} as const
const onOpinion: Command = { act: 'decide-health', result: 'opinion', consultation: 'c1' }
const cleared = () => act(withHealth(), [consult, opinion, onOpinion])

const complain = { act: 'receive-complaint', complaint: 'k1', on: '2026-11-24', channel: 'email' } as const
const answer: Command = { act: 'answer-complaint', complaint: 'k1', result: 'upheld' }

const link: Command = { act: 'link-case', other: 'other', kind: 'related' }
const name: Command = { act: 'name-person', named: 'n1' }
const notice: Command = { act: 'give-restriction-notice' }
const restricted = () => act(aCase(), [{ act: 'start-restriction' }])
const objected = () => act(verified(anObjection()), [{ act: 'start-restriction' }])
const tell: Command = { act: 'tell-recipient', activity: 'a', recipient: 'b', how: 'told' }
const erased = () => act(verified(aCase({ right: 'erasure' })), [{ act: 'decide', result: 'done' }])

/** What staff do beside the answer itself, and what the law asks for before it may leave. */
export const deskRows: readonly Row[] = [
  ['already-linked', 'the same link twice', act(aCase(), [link]), link],
  ['already-on-hold', 'a hold beside a hold', held(), { ...place, hold: 'h2' }],
  ['already-restricted', 'to the same people', act(aCase(), [restrict()]), restrict()],
  ['already-unrestricted', 'opening what is open', aCase(), { act: 'unrestrict' }],
  ['already-told', 'the same recipient twice', act(erased(), [tell]), tell],
  ['nothing-to-tell', 'a recipient of what was not decided', verified(aCase({ right: 'erasure' })), tell],
  ['unknown-attachment', 'removing what is not there', aCase(), { act: 'remove-attachment', attachment: 'x' }],
  ['unknown-person', 'deciding about nobody', aCase(), third('n1', 'consent')],
  ['reason-does-not-fit', 'shown because they refused', act(aCase(), [name]), third('n1', 'refused')],
  ['not-imported', 'taking back what no spreadsheet brought', aCase(), { act: 'undo-import' }],
  [
    'nobody-to-chase',
    'reminding where nothing is waited for',
    verified(),
    { act: 'chase', chase: 'x', whom: 'person' },
  ],
  ['nobody-to-chase', 'no reply where nothing was asked', verified(), { act: 'close', outcome: 'no-reply' }],
  ['link-to-repeat-first', 'a repeat of nothing', verified(), { act: 'close', outcome: 'duplicate' }],
  [
    'link-to-repeat-first',
    'a repeat of what is only related',
    act(aCase(), [link]),
    { act: 'close', outcome: 'duplicate' },
  ],

  ['refusal-proposed-already', 'a refusal beside another', proposed(), { ...propose, refusal: 'f2' }],
  ['refusal-not-agreed', 'building while one person alone refuses', proposed(), askPack],
  ['proposed-by-you', 'agreeing with oneself', proposed(), agree],
  ['unknown-refusal', 'agreeing twice', refused(), agree, { by: ben }],
  ['unknown-refusal', 'dropping what nobody proposed', verified(), drop],
  ['already-released', 'refusing what was answered', released(), propose],
  ['already-released', 'refusing in a review', act(released(), [{ act: 'open-review', review: 'v1' }]), propose],
  ['marketing-must-stop', 'refusing to stop marketing', aCase({ right: 'direct-marketing' }), propose],
  ['not-released', 'closing as refused before the letter is out', refused(), { act: 'close', outcome: 'refused' }],

  ['on-hold', 'approving on hold', held(), approve, { by: ben }],
  ['on-hold', 'releasing what was approved before the hold', heldLate(), release, { by: ben }],
  [
    'unknown-hold',
    'lifting a hold twice',
    act(held(), [{ act: 'lift-hold', hold: 'h1' }]),
    { act: 'lift-hold', hold: 'h1' },
  ],

  ['nobody-acts', 'responsibility for nobody', aCase(), { act: 'decide-responsibility', shown: true }],
  ['competence-not-decided', 'a child nobody asked about', built({ kase: forChild() }), approve, { by: ben }],
  ['child-must-agree', 'over a child’s head', act(built({ kase: forChild() }), [competent]), approve, { by: ben }],
  [
    'responsibility-not-shown',
    'by somebody who may have none',
    act(built({ kase: forChild() }), [notCompetent]),
    approve,
    { by: ben },
  ],
  ['reason-does-not-fit', 'not theirs, though nobody asks for a child', verified(), notTheirs],
  ['reason-does-not-fit', 'not theirs, before anybody looked', forChild(), notTheirs],
  ['reason-does-not-fit', 'not theirs, of a parent who may', act(forChild(), [notCompetent, shown]), notTheirs],
  ['reason-does-not-fit', 'not theirs, of a child who agreed', act(forChild('child-agrees'), [competent]), notTheirs],
  [
    'reason-does-not-fit',
    'agreeing once the child has',
    act(forChild(), [competent, notTheirs, agrees]),
    agree,
    { by: ben },
  ],
  ['proposed-by-you', 'not theirs, by one person', act(forChild(), [competent, notTheirs]), agree],

  ['already-verified', 'papers seen twice', forChild(), { act: 'verify-authority', method: 'papers-seen' }],
  ['already-verified', 'the word of a child who is too young', act(forChild(), [notCompetent]), agrees],
  ['already-verified', 'a child’s yes twice', act(forChild('child-agrees'), [competent]), agrees],

  ['health-not-decided', 'health data nobody looked at', withHealth(), approve, { by: ben }],
  ['health-opinion-lacking', 'on an opinion that has not come', act(withHealth(), [consult]), onOpinion],
  [
    'health-opinion-lacking',
    'on one that sees serious harm',
    act(withHealth(), [consult, { ...opinion, opinion: 'serious-harm-likely' }]),
    onOpinion,
  ],
  [
    'health-opinion-lacking',
    'on that of somebody who is no health professional',
    act(withHealth(), [{ ...consult, kind: 'education' }, opinion]),
    onOpinion,
  ],
  [
    'health-opinion-too-old',
    'on one of six months ago to the day',
    act(withHealth(), [consult, { ...opinion, opinionOn: '2026-05-24' }]),
    onOpinion,
  ],
  [
    'health-opinion-too-old',
    'approving once it no longer counts',
    cleared(),
    approve,
    { by: ben, today: '2027-05-24' },
  ],
  [
    'health-opinion-too-old',
    'releasing once it no longer counts',
    act(cleared(), [approve], { by: ben }),
    release,
    { by: ben, today: '2027-05-24' },
  ],
  ['unknown-consultation', 'an opinion nobody asked for', gathered(), opinion],
  ['unknown-consultation', 'a second opinion to one question', act(gathered(), [consult, opinion]), opinion],
  ['day-in-future', 'an opinion of tomorrow', act(gathered(), [consult]), { ...opinion, opinionOn: '2026-11-25' }],

  ['decided-by-you', 'answering a complaint about one’s own work', act(built(), [complain]), answer],
  ['already-answered', 'answering it twice', act(act(aCase(), [complain]), [answer]), answer],
  ['unknown-complaint', 'answering what nobody complained of', aCase(), answer],

  ['restriction-stands', 'restricting twice', restricted(), { act: 'start-restriction' }],
  ['not-restricted', 'notice of the end of nothing', aCase(), notice],
  ['notice-not-given', 'lifting unannounced', restricted(), { act: 'lift-restriction' }],
  ['not-decided', 'announcing the end before the objection is decided', objected(), notice],
  ['not-decided', 'lifting before it is decided', objected(), { act: 'lift-restriction' }],
  ['notice-given-already', 'announcing twice', act(restricted(), [notice]), notice],
  [
    'objection-not-reached',
    'refusing as beyond the right what it reaches',
    verified(anObjection()),
    { act: 'decide-objection', result: 'not-applicable' },
  ],
]

function restrict(): Command {
  return { act: 'restrict', people: ['anna'] }
}

function third(named: string, reason: 'consent' | 'refused'): Command {
  return { act: 'decide-third-party', named, shown: true, reason }
}
