import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import type { Recorded } from '~/app/rules/case/events'
import { whyNot } from '~/app/rules/case/foresee'
import { acknowledgeBy } from '~/app/rules/case/watches'
import { isAfter } from '~/app/rules/day'
import { saidLast } from '../law/saidLast'
import { complaintResults } from '../words/sayDesk'
import { type Said, wordsOf } from '../words/wordsOf'
import type { ComplaintSaid } from './ComplaintsPage'

type Read = {
  readonly kase: Case
  readonly history: readonly Recorded[]
  readonly setting: Setting
  readonly said: readonly Said[]
}

/** The complaints on a case with the last day to acknowledge each, as they were recorded. */
export const complaintsOf = ({ kase, history, setting, said }: Read): readonly ComplaintSaid[] =>
  history.flatMap(({ at, event }) => {
    if (event.type !== 'complaint-received') return []
    const limit = acknowledgeBy(event.on, kase, setting.holidays)
    return [
      {
        id: event.complaint,
        receivedOn: event.on,
        channel: event.channel,
        words: wordsOf({ at, event }, said),
        acknowledgeBy: limit,
        isLate: isAfter(setting.today, limit),
        acknowledgedOn: kase.complaints.find(({ id }) => id === event.complaint)?.acknowledgedOn ?? null,
        answered: answeredOf(kase, event.complaint, said),
        mayNotAnswer: whyNot(kase, { act: 'answer-complaint', complaint: event.complaint, result: 'upheld' }, setting),
      },
    ]
  })

function answeredOf(kase: Case, complaint: string, said: readonly Said[]): ComplaintSaid['answered'] {
  const answered = kase.complaints.find(({ id }) => id === complaint)?.answered ?? null
  return (
    answered && {
      on: answered.on,
      says: complaintResults[answered.result],
      words: saidLast(said, `complaint-answer:${complaint}`),
    }
  )
}
