import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

export type RecallPageProps = ActProps & {
  /** The day the answer is due once it is taken back; null where that is past, or another answer stands. */
  readonly dueOn: string | null
  readonly mayNot: string | undefined
}

/** Takes back an answer that was released and that nobody has had. */
export const RecallPage = ({ dueOn, mayNot, ...page }: RecallPageProps) => (
  <LawPage {...page} title="Take the answer back" law={lawWords.recall}>
    {mayNot === undefined ? (
      <InsetText>
        If a link to it was sent, that link stops working at once. The person is told that we check the answer and tell
        them when it is ready. A new version has to be built, and approved by a second person.{' '}
        {dueOn === null ? '' : `The answer is then due on ${sayDay(dueOn)}.`}
      </InsetText>
    ) : null}
    <LawForm page={page} intent="recall" button="Take the answer back" kind="warning" notNow={mayNot}>
      <Textarea
        name="words"
        label="Why is it taken back?"
        hint="For colleagues. The person does not see this."
        value={one(page.values, 'words')}
        error={page.errors.words}
      />
    </LawForm>
  </LawPage>
)
