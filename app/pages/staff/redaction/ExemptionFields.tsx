import type { Errors, Values } from '../../form'
import { one } from '../../form'
import { Details } from '../../govuk/Details'
import { Select } from '../../govuk/Select'
import { Textarea } from '../../govuk/Textarea'

export type ExemptionChoice = { readonly id: string; readonly title: string; readonly plain: string }

type ExemptionFieldsProps = {
  readonly exemptions: readonly ExemptionChoice[]
  readonly values: Values
  readonly errors: Errors
  /** Before the ids (not the names) of the fields, where a page has them twice. */
  readonly prefix?: string
}

/** Why words are hidden: the exemption, and the reason it applies here. Sends `exemption` and `reason`. */
export const ExemptionFields = ({ exemptions, values, errors, prefix = '' }: ExemptionFieldsProps) => (
  <>
    <Select
      name="exemption"
      id={`${prefix}exemption`}
      label="Exemption"
      prompt="Choose an exemption"
      items={exemptions.map(({ id, title }) => ({ value: id, label: title }))}
      value={one(values, `${prefix}exemption`)}
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
    <Textarea
      name="reason"
      id={`${prefix}reason`}
      label="Why it applies here"
      hint="For the case's history. The person does not see it."
      rows={3}
      value={one(values, `${prefix}reason`)}
      error={errors[`${prefix}reason`]}
    />
  </>
)
