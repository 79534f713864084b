import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from '../acts/ActPage'

export type AllowanceFormProps = ActProps & {
  /** The words hidden in one place and found in another. */
  readonly words: string
  /** Where the leak check found them, in words. */
  readonly foundIn: readonly string[]
}

/** Says that hidden words are rightly shown where they stand elsewhere. Sends `reason`. */
export const AllowanceForm = ({ words, foundIn, values, ...page }: AllowanceFormProps) => (
  <ActPage {...page} title="Allow words where they stand elsewhere" button="Allow them there">
    <p className="govuk-body">These words are hidden in one place, and the leak check found them in another:</p>
    <InsetText>{words}</InsetText>
    <ul className="govuk-list govuk-list--bullet">
      {foundIn.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
    <p className="govuk-body">
      Allow this only where showing them there tells the person nothing that is hidden, as with their own last name.
      Otherwise hide them there too.
    </p>
    <Textarea
      name="reason"
      label="Why may they be shown there?"
      rows={3}
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
  </ActPage>
)
