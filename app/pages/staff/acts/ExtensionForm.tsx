import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { LetterTools, type LetterToolsProps } from '../letters/LetterTools'
import { ActPage, type ActProps } from './ActPage'

const reasons = [
  { value: 'complexity', label: 'The request is complex' },
  { value: 'number', label: 'This person has made several requests' },
] as const

export type ExtensionFormProps = ActProps &
  Pick<LetterToolsProps, 'ready'> & {
    /** The day the answer would then be due; while a question is open, if its answer came today. */
    readonly wouldBeDueOn: string | null
    /** Null while a question is open, which moves it, and where no extension is allowed. */
    readonly noticeLimitOn: string | null
    readonly isPaused: boolean
  }

/** Extends the time to answer, once. Sends `reason` and `words`, which tell the person why. */
export const ExtensionForm = ({
  values,
  wouldBeDueOn,
  noticeLimitOn,
  isPaused,
  ready,
  ...page
}: ExtensionFormProps) => (
  <ActPage {...page} title="Extend the time to answer" button="Extend and tell the person">
    {wouldBeDueOn === null ? null : (
      <InsetText>
        {noticeLimitOn === null ? null : `The person must be told by ${sayDay(noticeLimitOn)}. `}
        {isPaused
          ? 'The time stands still while our question waits for its answer. If that came today, the answer '
          : 'The answer '}
        would then be due on {sayDay(wouldBeDueOn)}.
      </InsetText>
    )}
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
    <LetterTools values={values} ready={ready} />
  </ActPage>
)
