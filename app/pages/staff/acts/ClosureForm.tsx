import { one } from '../../form'
import { Details } from '../../govuk/Details'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { LetterTools } from '../letters/LetterTools'
import { ActPage, type ActProps } from './ActPage'
import { type OfferedEnd, outcomeChoices } from './closureEnds'

export type ClosureFormProps = ActProps & {
  /** The ends that the rules would not refuse now. */
  readonly ends: readonly OfferedEnd[]
  /** None is: it waits for an answer that somebody has to build or release. */
  readonly isRefusalOpen?: boolean
  /** Somebody wanted to see the letter of an end that has none. */
  readonly isWithoutLetter?: boolean
}

/** Closes a case with an end that is true. Sends `outcome` and `reason`. */
export const ClosureForm = ({
  values,
  ends,
  isRefusalOpen = false,
  isWithoutLetter = false,
  ...page
}: ClosureFormProps) => (
  <ActPage {...page} title="Close the case" button="Close the case">
    <Details summary="What the law says">
      <p className="govuk-body">
        Whoever gets no answer is told why, within the time for an answer, and how to complain and go to a court. (UK
        GDPR Article 12(4))
      </p>
    </Details>
    {isRefusalOpen ? (
      <InsetText>A refusal is agreed: it ends the case once its letter has been released and collected.</InsetText>
    ) : null}
    {isWithoutLetter ? (
      <InsetText>No letter goes out for this end: the person has their answer. Nothing is done yet.</InsetText>
    ) : null}
    <Radios
      name="outcome"
      label="How did it end?"
      hint="The time ends today. The person is told, unless they have their answer."
      size="m"
      items={outcomeChoices.filter(({ value }) => ends.includes(value))}
      value={one(values, 'outcome')}
      error={page.errors.outcome}
    />
    <Textarea
      name="reason"
      label="In words"
      hint="Where it was passed on, repeats another or waits for a reply, the person reads these words. Say who holds what they asked for and how to reach them, which request goes on, or what we asked for. For any other end they are a note."
      rows={4}
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
    <LetterTools values={values} />
  </ActPage>
)
