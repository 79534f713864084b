import { sayDay } from '../../dates'
import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { CameFields } from '../CameFields'
import { ActPage, type ActProps } from './ActPage'

export type ClarificationAnswerFormProps = ActProps & {
  readonly clarification: string
  readonly askedOn: string
  /** What was asked, as the person read it. */
  readonly question: string
  /** When the answer to the request would be due if theirs came today, and if the question were given up. */
  readonly dueIfAnswered: string | null
  readonly dueIfDropped: string | null
}

/** Records the answer to a question, or gives the question up. Sends `on`, `channel` and `said`; `intent` says which. */
export const ClarificationAnswerForm = ({
  clarification,
  askedOn,
  question,
  dueIfAnswered,
  values,
  ...page
}: ClarificationAnswerFormProps) => (
  <ActPage
    {...page}
    title="The answer to our question"
    button="Record the answer"
    days={['on']}
    below={<WithoutAnswer {...page} clarification={clarification} />}
  >
    <input type="hidden" name="intent" value="answer" />
    <input type="hidden" name="clarification" value={clarification} />
    <p className="govuk-body">We asked on {sayDay(askedOn)}:</p>
    <InsetText>
      <span className="rp-typed">{question}</span>
    </InsetText>
    <p className="govuk-body">
      The time stands still until the day their answer reached us, and runs again from the next.
      {dueIfAnswered === null ? null : ` If it came today, the request is due on ${sayDay(dueIfAnswered)}.`}
    </p>
    <CameFields
      name="on"
      label="When did the answer reach us?"
      hint="The day it came to the council, anywhere in it, not the day you type it in."
      size="m"
      values={values}
      errors={page.errors}
    />
    <Textarea name="said" label="What did they say?" value={one(values, 'said')} error={page.errors.said} />
  </ActPage>
)

type WithoutAnswerProps = Pick<ClarificationAnswerFormProps, 'action' | 'onceKey' | 'clarification' | 'dueIfDropped'>

const WithoutAnswer = ({ action, onceKey, clarification, dueIfDropped }: WithoutAnswerProps) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Or go on without an answer</h2>
    <p className="govuk-body">
      The question is given up. The days since it was asked then count after all, as if you had not asked.
      {dueIfDropped === null ? null : ` The request is then due on ${sayDay(dueIfDropped)}.`}
    </p>
    <form method="post" action={action}>
      <OnceKey value={`${onceKey}-drop`} />
      <input type="hidden" name="intent" value="drop" />
      <input type="hidden" name="clarification" value={clarification} />
      <Button kind="secondary">We can do without the answer</Button>
    </form>
  </section>
)
