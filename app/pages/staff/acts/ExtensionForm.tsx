import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from './ActPage'

const reasons = [
  { value: 'complexity', label: 'The request is complex' },
  { value: 'number', label: 'This person has made several requests' },
] as const

export type ExtensionFormProps = ActProps & {
  /** The day the answer would then be due, where it is known. */
  readonly wouldBeDueOn?: string
  readonly noticeLimitOn?: string | null
}

/** Extends the time to answer, once. Sends `reason` and `words`, which tell the person why. */
export const ExtensionForm = ({ values, wouldBeDueOn, noticeLimitOn, ...page }: ExtensionFormProps) => (
  <ActPage {...page} title="Extend the time to answer" button="Extend and tell the person">
    {noticeLimitOn || wouldBeDueOn ? (
      <InsetText>
        {noticeLimitOn ? `The person must be told by ${sayDay(noticeLimitOn)}. ` : null}
        {wouldBeDueOn ? `The answer would then be due on ${sayDay(wouldBeDueOn)}.` : null}
      </InsetText>
    ) : null}
    <Radios
      name="reason"
      label="Why is more time needed?"
      hint="The law knows these two reasons only. It can be done once."
      size="m"
      items={reasons}
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
    <Textarea
      name="words"
      label="Tell the person why"
      hint="They read these words in the letter. Say what makes it so, in plain words."
      value={one(values, 'words')}
      error={page.errors.words}
    />
  </ActPage>
)
