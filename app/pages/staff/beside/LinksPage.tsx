import type { AskedRight } from '~/app/rules/case/rights'
import { sayDay } from '../../dates'
import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { Input } from '../../govuk/Input'
import { Radios } from '../../govuk/Radios'
import { OnceKey } from '../../layout/OnceKey'
import { ActPage, type ActProps } from '../acts/ActPage'
import { linkKinds } from '../case/summaryProps'
import { rights } from '../words/sayState'

type Other = {
  readonly id: string
  readonly reference: string
  readonly right: AskedRight
  readonly receivedOn: string
  readonly isClosed: boolean
}

export type LinksPageProps = ActProps & {
  readonly links: readonly (Other & { readonly kind: keyof typeof linkKinds })[]
  /** Requests that may be by the same person and aren't linked. */
  readonly samePerson: readonly Other[]
}

/** What other cases a case hangs together with. Sends `intent` (link, unlink), `other` (a reference) and `kind`. */
export const LinksPage = ({ links, samePerson, values, ...page }: LinksPageProps) => (
  <ActPage
    {...page}
    title="Linked cases"
    button="Link the case"
    above={
      links.length === 0 ? (
        <p className="govuk-body">No case is linked to this one.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {links.map((link) => (
            <li key={link.id}>
              <CaseName {...link} /> {linkKinds[link.kind]}.
              <One {...page} other={link.reference} intent="unlink" text="Take the link away" />
            </li>
          ))}
        </ul>
      )
    }
    below={samePerson.length === 0 ? null : <SamePerson {...page} samePerson={samePerson} />}
  >
    <input type="hidden" name="intent" value="link" />
    <h2 className="govuk-heading-m">Link another case</h2>
    <Input
      name="other"
      label="Its reference"
      width="20"
      spellcheck={false}
      value={one(values, 'other')}
      error={page.errors.other}
    />
    <Radios
      name="kind"
      label="How do they hang together?"
      items={[
        { value: 'related', label: 'They are related' },
        { value: 'repeat', label: 'This case asks the same as that one again' },
      ]}
      value={one(values, 'kind')}
      error={page.errors.kind}
    />
  </ActPage>
)

const SamePerson = ({ samePerson, ...page }: Pick<LinksPageProps, 'samePerson' | 'action' | 'onceKey'>) => (
  <section className="rp-part" id="same-person">
    <h2 className="govuk-heading-m">Other requests that may be by this person</h2>
    <p className="govuk-body">They have the same email address, or the same name and date of birth.</p>
    <ul className="govuk-list govuk-list--spaced">
      {samePerson.map((other) => (
        <li key={other.id}>
          <CaseName {...other} />
          <One {...page} other={other.reference} intent="link" text="Link as related" />
        </li>
      ))}
    </ul>
  </section>
)

const CaseName = ({ reference, right, receivedOn, isClosed }: Other) => (
  <>
    <a className="govuk-link" href={`/staff/cases/${reference}`}>
      {reference}
    </a>{' '}
    ({rights[right].toLowerCase()}, received on {sayDay(receivedOn)}
    {isClosed ? ', closed' : ''}).
  </>
)

type OneProps = Pick<ActProps, 'action' | 'onceKey'> & {
  readonly other: string
  readonly intent: 'link' | 'unlink'
  readonly text: string
}

const One = ({ action, onceKey, other, intent, text }: OneProps) => (
  <form method="post" action={action}>
    <OnceKey value={`${other}-${onceKey}`} />
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="other" value={other} />
    {intent === 'link' ? <input type="hidden" name="kind" value="related" /> : null}
    <Button kind="secondary">
      {text}
      <span className="govuk-visually-hidden"> ({other})</span>
    </Button>
  </form>
)
