import { sayInstant } from '../../dates'
import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { Details } from '../../govuk/Details'
import { Radios } from '../../govuk/Radios'
import { SummaryList } from '../../govuk/SummaryList'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { ActPage, type ActProps } from '../acts/ActPage'
import { thirdPartyReasons } from '../words/sayDesk'
import { namedKinds, reasonChoices, sayDecided } from './namedWords'
import { ThirdPartyLaw } from './ThirdPartyLaw'

type Said = { readonly words: string; readonly at: string } | null

export type NamedPersonPageProps = ActProps & {
  readonly person: {
    readonly name: string
    readonly relation: string
    readonly kind: keyof typeof namedKinds
    readonly consentAsked: Said
    readonly consentAnswer: Said
    readonly decided: {
      readonly shown: boolean
      readonly reason: keyof typeof thirdPartyReasons
      readonly words: string
    } | null
  }
}

/** One other person in the records. Sends `intent` (decide, asked, answer) with `reason` and `words`, or `said`. */
export const NamedPersonPage = ({ person, values, ...page }: NamedPersonPageProps) => (
  <ActPage
    {...page}
    title={person.name}
    button={person.decided === null ? 'Record the decision' : 'Change the decision'}
    back={{ href: `/staff/cases/${page.reference}/people`, text: 'Back to people' }}
    above={<Facts person={person} />}
    below={<Consent {...page} values={values} person={person} />}
  >
    <input type="hidden" name="intent" value="decide" />
    <h2 className="govuk-heading-m">Is what is about them shown?</h2>
    <Details summary="What the law says">
      <ThirdPartyLaw />
    </Details>
    <Radios
      name="reason"
      label="What do you decide, and on what ground?"
      items={reasonChoices}
      value={one(values, 'reason')}
      error={page.errors.reason}
    />
    <Textarea
      name="words"
      label="Why?"
      hint="What you weighed in this case: what the information is, what was promised, what was done to ask them."
      value={one(values, 'words')}
      error={page.errors.words}
    />
  </ActPage>
)

const Facts = ({ person }: Pick<NamedPersonPageProps, 'person'>) => (
  <SummaryList
    rows={[
      { key: 'How they relate', value: <span className="rp-typed">{person.relation}</span> },
      { key: 'Who they are', value: namedKinds[person.kind] },
      { key: 'Asked for consent', value: <Words said={person.consentAsked} none="Not noted" /> },
      { key: 'Their answer', value: <Words said={person.consentAnswer} none="None noted" /> },
      {
        key: 'What is about them',
        value:
          person.decided === null
            ? sayDecided(null)
            : `${sayDecided(person.decided)}: ${thirdPartyReasons[person.decided.reason]}. ${person.decided.words}`,
      },
    ]}
  />
)

const Words = ({ said, none }: { readonly said: Said; readonly none: string }) =>
  said === null ? (
    none
  ) : (
    <>
      <span className="rp-typed">{said.words}</span>
      <span className="rp-working__source">{sayInstant(said.at)}</span>
    </>
  )

const Consent = ({ action, onceKey, person, errors, values }: NamedPersonPageProps) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Their agreement</h2>
    <form method="post" action={action} noValidate>
      <OnceKey value={`consent-${onceKey}`} />
      <Radios
        name="intent"
        id="consent"
        label="What do you write down?"
        items={[
          { value: 'asked', label: 'What we did to ask them' },
          { value: 'answer', label: 'What they answered' },
        ]}
        value={one(values, 'intent') === 'answer' || person.consentAsked !== null ? 'answer' : 'asked'}
      />
      <Textarea name="said" label="In words" rows={3} value={one(values, 'said')} error={errors.said} />
      <Button kind="secondary">Write it down</Button>
    </form>
  </section>
)
