import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Select } from '../../govuk/Select'
import { ActPage, type ActProps } from '../acts/ActPage'

export type AssignmentFormProps = ActProps & {
  /** Whose it is now, by name; null is nobody's. */
  readonly now: string | null
  /** Absent where it can't be given to whoever asks. */
  readonly mayTakeIt: boolean
  readonly colleagues: readonly { readonly value: string; readonly label: string }[]
}

/** Says whose case it is. Sends `to` (me, somebody, nobody) and `who`. */
export const AssignmentForm = ({ now, mayTakeIt, colleagues, values, ...page }: AssignmentFormProps) => (
  <ActPage {...page} title="Whose case is this?" button="Save">
    <p className="govuk-body">{now === null ? 'It is nobody’s yet.' : `It is assigned to ${now}.`}</p>
    <Radios
      name="to"
      label="Who works on it from now on?"
      items={[
        ...(mayTakeIt ? [{ value: 'me', label: 'I do' }] : []),
        ...(colleagues.length === 0 ? [] : [{ value: 'somebody', label: 'Somebody else, chosen below' }]),
        { value: 'nobody', label: 'Nobody for now' },
      ]}
      value={one(values, 'to')}
      error={page.errors.to}
    />
    {colleagues.length === 0 ? null : (
      <Select
        name="who"
        label="Who else?"
        prompt="Choose a colleague"
        items={colleagues}
        value={one(values, 'who')}
        error={page.errors.who}
      />
    )}
  </ActPage>
)
