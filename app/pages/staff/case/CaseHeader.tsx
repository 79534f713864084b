import type { AskedRight } from '~/app/rules/case/rights'
import type { DueLabel } from '~/app/rules/clock/label'
import { Tag } from '../../govuk/Tag'
import { DueTag } from '../DueTag'
import { rights } from '../words/sayState'

export type CaseHeaderProps = {
  readonly reference: string
  readonly right: AskedRight
  readonly subjectName: string
  /** In words: see staff/words/sayState. */
  readonly state: string
  readonly due: DueLabel
}

/** Which case this is and how it stands. */
export const CaseHeader = ({ reference, right, subjectName, state, due }: CaseHeaderProps) => (
  <>
    <span className="govuk-caption-l">{reference}</span>
    <h1 className="govuk-heading-l rp-case-header__title">{subjectName}</h1>
    <ul className="rp-case-header__facts" aria-label="How the case stands">
      <li>{rights[right]}</li>
      <li>
        <Tag colour="teal">{state}</Tag>
      </li>
      <li>
        <DueTag due={due} />
      </li>
    </ul>
  </>
)
