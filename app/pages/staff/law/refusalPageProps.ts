import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { whyNot } from '~/app/rules/case/foresee'
import { dueOnOf } from '~/app/rules/clock/label'
import { may, type Role } from '~/app/rules/roles'
import { refusalGrounds } from '../words/sayDesk'
import type { Said } from '../words/wordsOf'
import type { RefusalPageProps } from './RefusalPage'
import { saidLast } from './saidLast'

type Read = {
  readonly kase: Case
  readonly setting: Setting
  readonly staff: ReadonlyMap<string, string>
  readonly said: readonly Said[]
  readonly role: Role
}

/** How a refusal stands, and who may do what about it: the rules are asked. */
export function refusalPageProps(
  read: Read,
): Pick<RefusalPageProps, 'dueOn' | 'proposed' | 'mayNotPropose' | 'mayBeChilds'> {
  const { kase, setting, role } = read
  const propose = { act: 'propose-refusal', refusal: '', ground: 'excessive' } as const
  return {
    dueOn: dueOnOf(setting.clock),
    mayNotPropose: may(role, 'work-cases') ? whyNot(kase, propose, setting) : 'not-allowed',
    mayBeChilds: whyNot(kase, { ...propose, ground: 'not-entitled' }, setting) === undefined,
    proposed: proposedOf(read),
  }
}

function proposedOf({ kase, setting, staff, said, role }: Read): RefusalPageProps['proposed'] {
  const { refusal } = kase.desk
  if (refusal === null) return null
  const { id, ground, on, by, agreedOn } = refusal
  const mayNot = may(role, 'agree-refusals') ? undefined : 'not-allowed'
  return {
    id,
    ground: refusalGrounds[ground],
    on,
    by: staff.get(by ?? '') ?? 'Staff',
    agreedOn,
    evidence: saidLast(said, 'refusal-evidence'),
    grounds: saidLast(said, 'refusal-grounds'),
    effect: saidLast(said, 'refusal-effect'),
    mayNotAgree: mayNot ?? whyNot(kase, { act: 'agree-refusal', refusal: id }, setting),
    mayNotDrop: mayNot ?? whyNot(kase, { act: 'drop-refusal', refusal: id }, setting),
  }
}
