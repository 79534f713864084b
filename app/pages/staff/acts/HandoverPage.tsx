import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { DayField } from '../DayField'
import { PackFacts, type PackFactsProps } from '../pack/PackFacts'
import { type Proof, ProofField } from '../signing/ProofField'
import { ActPage, type ActProps } from './ActPage'

export type HandoverPageProps = ActProps &
  PackFactsProps & {
    readonly sha256: string
    /** What to print: empty while the answer is being looked at again. */
    readonly files: readonly { readonly name: string; readonly href: string }[]
    /** How whoever hands it over shows once more that it is them. */
    readonly proof: Proof
    /** Of the second form of the page. */
    readonly linkKey: string
  }

const ways = [
  { value: 'post', label: 'Posted', hint: 'To the address above, in plain packaging, tracked where you can.' },
  { value: 'person', label: 'Given into their hand', hint: 'After you have seen who they are.' },
] as const

/** Records an answer on paper: `how`, the day `on`, `words`, the fingerprint and `code`. A second form, intent=link, sends a new link. */
export const HandoverPage = ({ rows, sha256, files, linkKey, proof, values, ...page }: HandoverPageProps) => (
  <ActPage
    {...page}
    title="Post the answer or hand it over"
    button="Record the hand-over"
    days={['on']}
    above={<ToPrint rows={rows} sha256={sha256} files={files} />}
    below={<NewLink action={page.action} onceKey={linkKey} />}
  >
    <input type="hidden" name="intent" value="paper" />
    <input type="hidden" name="sha256" value={sha256} />
    <Radios
      name="how"
      label="How did it reach the person?"
      size="m"
      items={ways}
      value={one(values, 'how')}
      error={page.errors.how}
    />
    <DayField name="on" label="On which day?" values={values} errors={page.errors} />
    <Textarea
      name="words"
      label="How was it sent, or what was shown to prove who they are?"
      hint="The service and tracking number, or the kind of paper that you saw. Write no number of a passport or licence."
      rows={3}
      value={one(values, 'words')}
      error={page.errors.words}
    />
    <ProofField proof={proof} error={page.errors.code} to={page.action} />
  </ActPage>
)

const ToPrint = ({ rows, sha256, files }: Pick<HandoverPageProps, 'rows' | 'sha256' | 'files'>) => (
  <>
    <PackFacts rows={rows} sha256={sha256} />
    {files.length === 0 ? (
      <p className="govuk-body">The answer is being looked at again, so its files cannot be printed from here now.</p>
    ) : (
      <>
        <h2 className="govuk-heading-m">Print these files, every page</h2>
        <ul className="govuk-list govuk-list--bullet">
          {files.map(({ name, href }) => (
            <li key={href}>
              <a className="govuk-link" href={href}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

const NewLink = ({ action, onceKey }: { readonly action: string; readonly onceKey: string }) => (
  <section className="rp-part" id="link">
    <h2 className="govuk-heading-m">Send a link instead</h2>
    <p className="govuk-body">
      If their link ran out, was lost or was stopped, or if they now want the answer online, send a new one by email.
    </p>
    <form method="post" action={action} noValidate>
      <OnceKey value={onceKey} />
      <input type="hidden" name="intent" value="link" />
      <Button kind="secondary">Send a new link</Button>
    </form>
  </section>
)
