import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { ActPage, type ActProps } from '../acts/ActPage'
import { ProofFields } from '../acts/ProofFields'
import { LetterTools } from '../letters/LetterTools'

const methods = [
  {
    value: 'papers-seen',
    label: 'Papers seen',
    hint: 'The copies that were sent here are deleted with this. Delete any that came another way.',
  },
  {
    value: 'known-to-us',
    label: 'Already known to us',
    hint: 'Our own records show it. For example, parental responsibility or an order of a court.',
  },
  {
    value: 'child-agrees',
    label: 'The child agrees',
    hint: 'They are old enough to understand their rights, and have told us that they want this.',
  },
] as const

export type AuthorityPageProps = ActProps & {
  /** The day proof was asked for; null where none was, and then the time doesn't wait for it. */
  readonly askedOn: string | null
  readonly mayAsk: boolean
}

/**
 * Records that whoever asks may act for the person. Sends `intent` verify with `method`, `reason` and, of proof that was
 * asked for, `complete`; or `intent` ask with `words`, which go into the letter as they are.
 */
export const AuthorityPage = ({ askedOn, mayAsk, values, ...page }: AuthorityPageProps) => (
  <ActPage
    {...page}
    title="May they act for this person?"
    button="Record that they may act"
    days={['complete']}
    below={mayAsk ? <Ask {...page} values={values} /> : null}
  >
    <input type="hidden" name="intent" value="verify" />
    <ProofFields
      askedOn={askedOn}
      question="How did they show it?"
      methods={methods}
      reason={{ label: 'What you saw', hint: 'Optional. Write no document numbers here.' }}
      values={values}
      errors={page.errors}
    />
  </ActPage>
)

const Ask = ({ action, onceKey, values, errors }: Pick<ActProps, 'action' | 'onceKey' | 'values' | 'errors'>) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Ask them to show it</h2>
    <InsetText>Ask only for what you need. The time to answer starts when it has come.</InsetText>
    <form method="post" action={action} noValidate>
      <OnceKey value={onceKey} />
      <input type="hidden" name="intent" value="ask" />
      <Textarea
        name="words"
        label="What do you ask for?"
        hint="They read these words. Accept more than one kind of proof, and say that it can be shown in person."
        rows={6}
        value={one(values, 'words')}
        error={errors.words}
      />
      <LetterTools values={values} />
      <Button kind="secondary">Send the letter</Button>
    </form>
  </section>
)
