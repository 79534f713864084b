import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from './ActPage'

const results = [
  { value: 'upheld', label: 'Upheld', hint: 'We stop what the person objects to.' },
  { value: 'partly', label: 'Upheld in part', hint: 'We stop some of it.' },
  {
    value: 'refused',
    label: 'Refused',
    hint: 'We go on, for compelling reasons that outweigh the rights and interests of this person, or for legal claims.',
  },
] as const

export type ObjectionDecisionFormProps = ActProps & {
  /** What is objected to, in words. */
  readonly target: string
  /** The person's situation, in their own words. */
  readonly situation: string
}

/** Records the decision on an objection. Sends `result`, `grounds` and `effect`, which go into the answer. */
export const ObjectionDecisionForm = ({ target, situation, values, ...page }: ObjectionDecisionFormProps) => (
  <ActPage {...page} title="Decide the objection" button="Record the decision">
    <p className="govuk-body">The person objects to: {target}</p>
    <InsetText>
      <span className="rp-typed">{situation}</span>
    </InsetText>
    <Radios
      name="result"
      label="What is the decision?"
      size="m"
      items={results}
      value={one(values, 'result')}
      error={page.errors.result}
    />
    <Textarea
      name="grounds"
      label="Why?"
      hint="The grounds, weighed against what the person told us. They read these words."
      value={one(values, 'grounds')}
      error={page.errors.grounds}
    />
    <Textarea
      name="effect"
      label="What happens now?"
      hint="What we stop and from when, or what goes on. They read these words too."
      value={one(values, 'effect')}
      error={page.errors.effect}
    />
  </ActPage>
)
