import type { Case } from '~/app/rules/case/case'
import type { Consultation } from '~/app/rules/case/desk'
import { type Day, isAfter } from '~/app/rules/day'
import { opinionCountsUntil } from '~/app/rules/exemptions/healthOpinion'
import { consultationKinds, opinions } from '../words/sayDesk'
import type { Said } from '../words/wordsOf'
import type { ConsultationSaid } from './Consultations'
import { saidLast } from './saidLast'

type Read = { readonly kase: Case; readonly today: Day; readonly said: readonly Said[] }

/** The opinions asked for on a case, as they were recorded. */
export const consultationsOf = ({ kase, today, said }: Read): readonly ConsultationSaid[] =>
  kase.desk.consultations.map((each) => ({
    id: each.id,
    kind: consultationKinds[each.kind],
    askedOn: each.askedOn,
    words: saidLast(said, `consultation:${each.id}`),
    answer: each.answer && {
      opinionOn: each.answer.opinionOn,
      says: opinions[each.answer.opinion],
      words: saidLast(said, `opinion:${each.id}`),
      ...lifeOf(each, today),
    },
  }))

/** Only the opinion of a health professional that lets data out has six months: Schedule 3 paragraph 6(4). */
function lifeOf({ kind, answer }: Consultation, today: Day) {
  if (kind !== 'health' || answer?.opinion !== 'no-serious-harm') return { countsUntil: null, isOver: false }
  const countsUntil = opinionCountsUntil(answer.opinionOn)
  return { countsUntil, isOver: isAfter(today, countsUntil) }
}
