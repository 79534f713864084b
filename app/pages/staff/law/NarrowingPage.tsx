import { sayDay } from '../../dates'
import { many, one } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

export type NarrowingPageProps = ActProps & {
  readonly activities: readonly { readonly value: string; readonly label: string }[]
  /** The day the answer is due with less to look for, and whether that is another day than now. */
  readonly dueOn: string | null
  readonly moves: boolean
  readonly mayNot: string | undefined
}

/** Records that the person asks for less. */
export const NarrowingPage = ({ activities, dueOn, moves, mayNot, ...page }: NarrowingPageProps) => (
  <LawPage {...page} title="Ask for less" law={lawWords.narrowing}>
    <InsetText>
      {dueOn === null
        ? 'The time to answer is not running now, and this does not start it. '
        : `The answer is ${moves ? 'then' : 'still'} due on ${sayDay(dueOn)}. `}
      The person is told. A pack that was built is put aside.
    </InsetText>
    <LawForm page={page} intent="narrow" button="Record that they ask for less" notNow={mayNot}>
      <Checkboxes
        name="activities"
        label="What do they still ask about?"
        hint="Leave out what they no longer want."
        size="m"
        items={activities}
        values={many(page.values, 'activities')}
        error={page.errors.activities}
      />
      <Textarea
        name="words"
        label="How did they say so?"
        rows={3}
        value={one(page.values, 'words')}
        error={page.errors.words}
      />
    </LawForm>
  </LawPage>
)
