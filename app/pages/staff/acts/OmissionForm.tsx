import { one } from '../../form'
import { Textarea } from '../../govuk/Textarea'
import { WarningText } from '../../govuk/WarningText'
import { ActPage, type ActProps } from './ActPage'

export type OmissionFormProps = ActProps & {
  readonly source: string
  /** Why it could not be searched, as the portal found it. */
  readonly fault: string | null
}

/** Does without a source that could not be searched. Sends `reason`, which tells the person why. */
export const OmissionForm = ({ source, fault, values, ...page }: OmissionFormProps) => (
  <ActPage
    {...page}
    title="Do without this source"
    button="Do without this source"
    above={
      <p className="govuk-body">
        <strong>{source}</strong> could not be searched. {fault}
      </p>
    }
  >
    <WarningText>The person reads these words in their answer. Name nobody and give no secret away.</WarningText>
    <Textarea
      name="reason"
      label="Tell the person why we could not look there"
      hint="In plain words, at most 500 characters. You can still search the source again later."
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
  </ActPage>
)
