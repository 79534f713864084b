import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { LetterTools, type LetterToolsProps } from '../letters/LetterTools'
import { clarificationReasons } from '../words/sayEvent'
import { ActPage, type ActProps } from './ActPage'

export type ClarificationAskFormProps = ActProps &
  Pick<LetterToolsProps, 'ready'> & {
    /** When the answer is due as things stand. */
    readonly dueOn: string | null
  }

/** Asks what the person means. Sends `intent`, `reason` and `words`, which go into the letter as they are. */
export const ClarificationAskForm = ({ dueOn, values, ready, ...page }: ClarificationAskFormProps) => (
  <ActPage {...page} title="Ask the person a question" button="Send the question">
    <input type="hidden" name="intent" value="ask" />
    <InsetText>
      <p className="govuk-body">
        The time to answer stands still from today until we have their answer.
        {dueOn === null ? null : ` So far the answer is due on ${sayDay(dueOn)}.`}
      </p>
      <p className="govuk-body">
        Ask only what you need in order to find what they want. You can go on searching while you wait.
      </p>
    </InsetText>
    <Radios
      name="reason"
      label="What do you need to know?"
      size="m"
      items={Object.entries(clarificationReasons).map(([value, label]) => ({ value, label }))}
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
    <Textarea
      name="words"
      label="Your question"
      hint="The person reads these words in the letter. Say what would help you, and give choices where you can."
      rows={6}
      value={one(values, 'words')}
      error={page.errors.words}
    />
    <LetterTools values={values} ready={ready} />
  </ActPage>
)
