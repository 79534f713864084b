import { sayDay } from '../../dates'
import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { DayField } from '../DayField'
import { ActPage, type ActProps } from './ActPage'

const methods = [
  {
    value: 'known-to-us',
    label: 'Already known to us',
    hint: 'We are in touch with this person, and the details of the request agree with ours.',
  },
  { value: 'documents-seen', label: 'Documents seen', hint: 'Delete the copies once you have checked them.' },
  { value: 'in-person', label: 'Seen in person' },
  {
    value: 'no-doubt',
    label: 'There is no doubt who asks',
    hint: 'Say why below. The law lets us ask only where we doubt it.',
  },
] as const

export type IdentityFormProps = ActProps & {
  /** The day proof was asked for; null where none was, and then the time doesn't wait for it. */
  readonly askedOn: string | null
}

/** Records that the person is who they say. Sends `method`, `reason` (needed for no-doubt) and, of proof, `complete`. */
export const IdentityForm = ({ askedOn, values, ...page }: IdentityFormProps) => (
  <ActPage {...page} title="Verify identity" button="Record identity as verified" days={['complete']}>
    {askedOn === null ? null : (
      <DayField
        name="complete"
        label="When had all the proof come?"
        hint={`We asked for it on ${sayDay(askedOn)}. The time to answer runs from the day all of it had come, even if nobody looked at it until later.`}
        values={values}
        errors={page.errors}
      />
    )}
    <Radios
      name="method"
      label="How was identity verified?"
      size="m"
      items={methods}
      value={one(values, 'method')}
      error={page.errors.method}
    />
    <Textarea
      name="reason"
      label="Reason"
      hint="Needed where there is no doubt. Write no document numbers here."
      rows={3}
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
  </ActPage>
)
