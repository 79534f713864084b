import { type Errors, one, type Values } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Select } from '../../govuk/Select'
import type { BasisSaid } from './BasesTable'

type ReachedProps = {
  readonly values: Values
  readonly errors: Errors
  readonly bases: readonly BasisSaid[]
  readonly isResearch: boolean
}

/** Whether the right to object reaches what is objected to. Sends `reach`, and where it doesn't `basis` and `instead`. */
export const Reached = ({ values, errors, bases, isResearch }: ReachedProps) => (
  <>
    <Radios
      name="reach"
      label="Does the right to object reach this?"
      size="s"
      items={isResearch ? [...reaches, research] : reaches}
      value={one(values, 'reach')}
      error={errors.reach}
    />
    <Select
      name="basis"
      label="If not: on which basis does it rest?"
      hint="The person reads it. Leave it empty where the right reaches it."
      prompt="Select a basis"
      items={bases
        .filter(({ objection }) => isResearch || objection !== 'yes')
        .map(({ id, provision }) => ({ value: id, label: provision }))}
      value={one(values, 'basis')}
      error={errors.basis}
    />
    <Select
      name="instead"
      label="If not: which right applies instead?"
      hint="The person reads how to use it."
      prompt="Select a right"
      items={instead}
      value={one(values, 'instead')}
      error={errors.instead}
    />
  </>
)

const reaches = [
  { value: 'reaches', label: 'Yes', hint: 'It rests on a public task or on legitimate interests (Article 21(1)).' },
  {
    value: 'other-basis',
    label: 'No, it rests on something else',
    hint: 'A legal obligation, a contract, vital interests, or consent, which the person can take back instead.',
  },
] as const

const research = {
  value: 'research-in-public-interest',
  label: 'No, the research is needed for a task in the public interest',
  hint: 'Article 21(6). Say in your reasons which task that is, and why this research is necessary for it.',
} as const

const instead = [
  { value: 'consent', label: 'Taking back consent' },
  { value: 'rectification', label: 'Rectification' },
  { value: 'erasure', label: 'Erasure' },
  { value: 'restriction', label: 'Restriction' },
  { value: 'access', label: 'Access' },
] as const
