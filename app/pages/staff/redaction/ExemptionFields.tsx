import type { Errors, Values } from '../../form'
import { one } from '../../form'
import { Details } from '../../govuk/Details'
import { Select } from '../../govuk/Select'
import { Textarea } from '../../govuk/Textarea'
import type { ExemptionChoice } from './exemptionChoices'
import { GuardFields } from './GuardFields'

type ExemptionFieldsProps = {
  readonly exemptions: readonly ExemptionChoice[]
  readonly values: Values
  readonly errors: Errors
  /** Before the ids (not the names) of the fields, where a page has them twice. */
  readonly prefix?: string
}

/**
 * Why words are hidden: the exemption, and the reason it applies here. Sends `exemption` and `reason`, and once an
 * exemption is chosen what its guards ask for: a form sent without those answers comes back with their questions.
 */
export const ExemptionFields = ({ exemptions, values, errors, prefix = '' }: ExemptionFieldsProps) => {
  const chosen = exemptions.find(({ id }) => id === one(values, `${prefix}exemption`))
  return (
    <>
      <Select
        name="exemption"
        id={`${prefix}exemption`}
        label="Exemption"
        hint="Some ask further questions once you have chosen them."
        prompt="Choose an exemption"
        items={exemptions.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen?.id}
        error={errors[`${prefix}exemption`]}
      />
      <Details summary="What the person will read for each">
        <dl className="govuk-body-s">
          {exemptions.map(({ id, title, plain }) => (
            <div key={id} className="rp-plain">
              <dt>
                <strong>{title}</strong>
              </dt>
              <dd className="rp-plain__words">{plain}</dd>
            </div>
          ))}
        </dl>
      </Details>
      {chosen ? <TestOf chosen={chosen} /> : null}
      <Textarea
        name="reason"
        id={`${prefix}reason`}
        label="Why it applies here"
        hint="For the case's history. The person does not see it."
        rows={3}
        value={one(values, `${prefix}reason`)}
        error={errors[`${prefix}reason`]}
      />
      {chosen ? <GuardFields guards={chosen.guards} values={values} errors={errors} prefix={prefix} /> : null}
    </>
  )
}

/** The exemption's test, who decides, and who has to be consulted first. */
const TestOf = ({ chosen }: { readonly chosen: ExemptionChoice }) => (
  <Details summary="Its test, and who decides">
    <dl className="govuk-body-s">
      {[
        ['Test', chosen.test],
        ['Who decides', chosen.decidedBy],
        ['Duty to consult', chosen.consult],
      ]
        .filter(([, words]) => words !== 'none')
        .map(([name, words]) => (
          <div key={name} className="rp-plain">
            <dt>
              <strong>{name}</strong>
            </dt>
            <dd className="rp-plain__words">{words}</dd>
          </div>
        ))}
    </dl>
  </Details>
)
