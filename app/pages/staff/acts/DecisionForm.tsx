import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from './ActPage'
import type { DecidedRight } from './decisionWords'
import { decisionWords } from './decisionWords'

export type DecisionFormProps = ActProps & {
  readonly right: DecidedRight
  /** What was asked, in the person's own words. */
  readonly asked: string
}

/** Records what was decided on a right. Sends `result`, `grounds`, `effect` and `told`, which go into the answer. */
export const DecisionForm = ({ right, asked, values, ...page }: DecisionFormProps) => {
  const { what, results, effect, isTold } = decisionWords[right]
  return (
    <ActPage {...page} title="Decide the request" button="Record the decision">
      <div className="rp-sides">
        <section className="rp-sides__side" aria-labelledby="asked">
          <h2 className="govuk-heading-s" id="asked">
            {what}
          </h2>
          <p className="govuk-body rp-typed">{asked}</p>
        </section>
        <div className="rp-sides__side">
          <Textarea
            name="grounds"
            label="Why?"
            hint="What we found, and the reasons in this person’s case. They read these words."
            rows={8}
            value={one(values, 'grounds')}
            error={page.errors.grounds}
          />
        </div>
      </div>
      <Radios
        name="result"
        label="What is the decision?"
        size="m"
        items={results}
        value={one(values, 'result')}
        error={page.errors.result}
      />
      <Textarea
        name="effect"
        label="What happens now?"
        hint={effect}
        value={one(values, 'effect')}
        error={page.errors.effect}
      />
      {isTold ? (
        <Textarea
          name="told"
          label="Whom else have you told? (optional)"
          hint="The recipients in the register come next, on a page of their own. Anybody else who was given the information: one name on each line. The person reads them."
          rows={3}
          value={one(values, 'told')}
          error={page.errors.told}
        />
      ) : null}
    </ActPage>
  )
}
