import { ActPage, type ActProps } from './ActPage'
import { ProofFields } from './ProofFields'

const methods = [
  {
    value: 'known-to-us',
    label: 'Already known to us',
    hint: 'We are in touch with this person, and the details of the request agree with ours.',
  },
  {
    value: 'documents-seen',
    label: 'Documents seen',
    hint: 'The copies that were sent here are deleted with this. Delete any that came another way.',
  },
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
    <ProofFields
      askedOn={askedOn}
      question="How was identity verified?"
      methods={methods}
      reason={{ label: 'Reason', hint: 'Needed where there is no doubt. Write no document numbers here.' }}
      values={values}
      errors={page.errors}
    />
  </ActPage>
)
