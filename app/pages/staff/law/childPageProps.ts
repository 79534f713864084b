import type { Case } from '~/app/rules/case/case'
import type { Command, Setting } from '~/app/rules/case/commands'
import { asksForChild, mustChildAgree } from '~/app/rules/case/decideLaw'
import { whyNot } from '~/app/rules/case/foresee'
import { ageOn, type Person } from '~/app/rules/people'
import { may, type Role } from '~/app/rules/roles'
import type { Requester } from '~/app/rules/submission'
import { competences } from '../words/sayDesk'
import type { Said } from '../words/wordsOf'
import type { ChildPageProps } from './ChildPage'
import { saidLast } from './saidLast'

type Read = {
  readonly kase: Case
  readonly setting: Setting
  readonly person: Person
  readonly requester: Requester | null
  readonly said: readonly Said[]
  readonly role: Role
}

/** What stands about a child, and what may be done: the rules are asked. */
export function childPageProps(read: Read): Pick<ChildPageProps, 'child' | 'mayNot'> {
  const { kase, setting, person, requester, said, role } = read
  const { competence, responsibility } = kase.desk
  const { dateOfBirth } = person
  const refused = (command: Command) =>
    may(role, 'work-cases') ? whyNot(kase, command, setting) : ('not-allowed' as const)
  return {
    child: {
      age: dateOfBirth === '' ? null : ageOn(dateOfBirth, setting.today),
      isScottish: kase.received.nation === 'SC',
      isAskedFor: asksForChild(kase),
      childView: requester?.childView ?? null,
      competence: competence && {
        on: competence.on,
        says: competences[competence.result],
        words: saidLast(said, 'competence-reason'),
      },
      responsibility: responsibility && { ...responsibility, words: saidLast(said, 'responsibility-reason') },
      mustAgree: mustChildAgree(kase),
      agreedOn: kase.authority?.method === 'child-agrees' ? kase.authority.on : null,
    },
    mayNot: {
      competence: refused({ act: 'decide-competence', result: 'competent' }),
      responsibility: refused({ act: 'decide-responsibility', shown: true }),
      agreement: refused({ act: 'verify-authority', method: 'child-agrees' }),
      hold: refused({ act: 'place-hold', hold: '', reason: 'safeguarding' }),
    },
  }
}
