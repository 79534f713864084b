import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { SummaryList } from '../../govuk/SummaryList'
import { Textarea } from '../../govuk/Textarea'
import { BasesTable, type BasisSaid } from '../objections/BasesTable'
import { Reached } from '../objections/Reached'
import { Weighed } from '../objections/Weighed'
import { ActPage, type ActProps } from './ActPage'

export type ObjectionDecisionFormProps = ActProps & {
  /** What is objected to, in the register's words, and the activity that it is part of. */
  readonly target: string
  readonly kind: 'activity' | 'recipient' | 'research' | 'marketing'
  readonly activity: string
  /** The person's situation, in their own words; empty where they said nothing of it. */
  readonly situation: string
  /** The lawful bases of the activity, in the register's words. */
  readonly bases: readonly BasisSaid[]
  /** Use stands still while this is decided. */
  readonly isRestricted: boolean
}

/** Records the decision on an objection. Sends the fields of `ObjectionForm`; of marketing only `effect`. */
export const ObjectionDecisionForm = (props: ObjectionDecisionFormProps) =>
  props.kind === 'marketing' ? <MarketingDecision {...props} /> : <WeighedDecision {...props} />

/** Nothing is asked and nothing is weighed: one button stops it. */
const MarketingDecision = ({ situation, values, ...page }: ObjectionDecisionFormProps) => (
  <ActPage {...page} title="Decide the objection" button="Uphold the objection">
    <p className="govuk-body">The person objects to: direct marketing</p>
    {situation === '' ? null : (
      <InsetText>
        <span className="rp-typed">{situation}</span>
      </InsetText>
    )}
    <p className="govuk-body">
      Marketing must stop. The law asks the person for no reason and lets nothing outweigh their objection (Article
      21(2) and (3)), so it can only be upheld.
    </p>
    <Textarea
      name="effect"
      label="What happens now?"
      hint="What we have stopped, from when, and what is kept so that it stays stopped. They read these words."
      value={one(values, 'effect')}
      error={page.errors.effect}
    />
  </ActPage>
)

const WeighedDecision = (props: ObjectionDecisionFormProps) => {
  const { target, kind, activity, situation, bases, isRestricted, values, ...page } = props
  const fields = { values, errors: page.errors }
  return (
    <ActPage {...page} title="Decide the objection" button="Record the decision" above={<About {...props} />}>
      <h2 className="govuk-heading-m">1. Does the right reach it?</h2>
      <Reached {...fields} bases={bases} isResearch={kind === 'research'} />
      <h2 className="govuk-heading-m">2. Weigh the two sides</h2>
      <Weighed {...fields} situation={situation} />
    </ActPage>
  )
}

const kinds = {
  activity: 'A use of their information',
  recipient: 'Our giving their information to somebody',
  research: 'Research with their information',
} as const

const About = ({ reference, target, kind, activity, bases, isRestricted }: ObjectionDecisionFormProps) => (
  <>
    <SummaryList
      rows={[
        ...(kind === 'marketing' ? [] : [{ key: 'The objection is to', value: kinds[kind] }]),
        { key: 'Called', value: target },
        ...(kind === 'activity' ? [] : [{ key: 'As part of', value: activity }]),
        {
          key: 'While we decide',
          value: isRestricted ? 'Use is restricted: it is only kept' : 'Use goes on as before',
          action: {
            href: `/staff/cases/${reference}/restriction`,
            text: isRestricted ? 'See what is allowed' : 'Restrict it',
            hidden: 'while we decide',
          },
        },
      ]}
    />
    <BasesTable bases={bases} />
  </>
)
