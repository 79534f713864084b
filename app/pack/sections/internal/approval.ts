import { sayDay } from '~/app/rules/sayDay'
import { inGroups } from '../../files'
import { type Block, heading, keyvalue, list, paragraph, row, type Section } from '../../tree'
import type { Done, InternalFacts } from './facts'
import type { InternalSay } from './words'

/** The covering page: who asked, who built, approved and released which bytes, and how they were proved. */
export const approval = (facts: InternalFacts, say: InternalSay): Section => {
  const { reference, version } = facts
  const done = (by: Done | undefined) =>
    by ? say('approval.by', { who: by.who, day: sayDay(by.on) }) : say('approval.notYet')
  return {
    id: 'approval',
    title: say('internal.title', { reference, version }),
    startsPage: true,
    blocks: [
      paragraph({ strong: say('internal.lead') }),
      ...keyvalue(
        [
          ...row(say('approval.controller'), facts.controller),
          ...row(say('approval.reference'), reference),
          ...row(say('approval.version'), String(version)),
          ...row(say('approval.subject'), facts.subject),
          ...row(say('approval.asked'), done(facts.asked)),
          ...row(say('approval.words'), facts.askedFor),
          ...row(say('approval.built'), done(facts.built)),
          ...row(say('approval.approved'), done(facts.approved)),
          ...row(say('approval.released'), done(facts.released)),
          ...row(say('approval.fingerprint'), inGroups(facts.fingerprint)),
        ],
        say('approval.caption'),
      ),
      paragraph(say('approval.compare')),
      ...filesTable(facts, say),
      ...proofBlocks(facts, say),
    ],
  }
}

const filesTable = ({ files }: InternalFacts, say: InternalSay): readonly Block[] =>
  files.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: say('files.caption'),
          head: [say('files.name'), say('files.pages'), say('files.size'), say('files.fingerprint')],
          widths: [3, 1.2, 1.8, 5],
          rows: files.map((file) => [
            [{ strong: file.name }],
            [file.pages === null ? say('files.noPages') : String(file.pages)],
            [String(file.size)],
            [inGroups(file.sha256)],
          ]),
        },
      ]

const proofBlocks = ({ proof }: InternalFacts, say: InternalSay): readonly Block[] => [
  heading(2, say('proof.title')),
  paragraph(proof.passed ? say('proof.passed') : say('proof.failed')),
  ...(proof.channels.length === 0 ? [] : [channelsTable(proof.channels, say)]),
  ...(proof.engines.length === 0 ? [] : [paragraph(say('proof.engines'))]),
  ...list(proof.engines.map(({ name, version }) => say('proof.engine', { name, version }))),
  ...(proof.absent.length === 0 ? [] : [paragraph(say('proof.absent', { names: proof.absent.join(', ') }))]),
  ...(proof.tooShort === 0 ? [] : [paragraph(say('proof.tooShort', { n: proof.tooShort }))]),
]

const channelsTable = (channels: InternalFacts['proof']['channels'], say: InternalSay): Block => ({
  kind: 'table',
  caption: say('proof.caption'),
  head: [say('proof.channel'), say('proof.result'), say('proof.reason')],
  widths: [3, 1.5, 4],
  rows: channels.map(({ channel, passed, reason }) => [
    [channel],
    [passed ? say('proof.ok') : say('proof.notOk')],
    [reason ?? say('proof.noReason')],
  ]),
})
