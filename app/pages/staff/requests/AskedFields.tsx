import { many, one } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import type { RecordPageProps } from './RecordPage'

type AskedFieldsProps = Pick<RecordPageProps, 'right' | 'activities' | 'targets' | 'errors' | 'values'>

/** What a request asks for: fields as the public form has them, so that the same check reads both. */
export const AskedFields = ({ right, activities, targets, errors, values }: AskedFieldsProps) =>
  right === 'access' ? (
    <>
      <Checkboxes
        name="scope"
        label="Which services do they ask about?"
        size="s"
        items={[...activities, { value: 'everything', label: 'Everything, or they do not say' }]}
        dividerBeforeLast="or"
        values={many(values, 'scope')}
        error={errors.scope}
      />
      <Textarea
        name="words"
        label="Their words (optional)"
        hint="As they wrote or said it. Leave out what is only about somebody else."
        value={one(values, 'words')}
        error={errors.words}
      />
    </>
  ) : (
    <>
      <Radios
        name="target"
        label="What do they want us to stop?"
        hint="Record one request for each."
        size="s"
        items={targets}
        value={one(values, 'target')}
        error={errors.target}
      />
      <Textarea
        name="situation"
        label="Why, in their words"
        hint="Their situation decides the objection."
        value={one(values, 'situation')}
        error={errors.situation}
      />
      <Radios
        name="restrict"
        label="Do they want us to stop using it while we decide?"
        size="s"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No, or they do not say' },
        ]}
        value={one(values, 'restrict')}
        error={errors.restrict}
      />
    </>
  )
