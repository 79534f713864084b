import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { holdReasons } from '../words/sayDesk'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

type HoldSaid = {
  readonly id: string
  readonly on: string
  readonly reason: string
  readonly words: string
  readonly liftedOn: string | null
  readonly liftedWhy: string
}

export type HoldPageProps = ActProps & {
  readonly holds: readonly HoldSaid[]
  /** Due on that day all the same; null while the time isn't running. */
  readonly dueOn: string | null
  /** An answer went out that nobody has yet. */
  readonly isOut: boolean
  readonly mayNot: string | undefined
}

/** Holds everything back, and lifts the hold. */
export const HoldPage = ({ holds, dueOn, isOut, mayNot, ...page }: HoldPageProps) => {
  const stands = holds.find(({ liftedOn }) => liftedOn === null)
  return (
    <LawPage {...page} title={stands ? 'The case is on hold' : 'Put the case on hold'} law={lawWords.hold}>
      <InsetText>
        Nothing is approved or released while a hold stands.
        {isOut ? ` ${heldOut}` : ''}
        {dueOn === null ? '' : ` It moves no date: the answer is due on ${sayDay(dueOn)} all the same.`}
      </InsetText>
      {stands ? (
        <>
          <Held hold={stands} />
          <LawForm page={page} intent="lift" heading="Lift it" button="Lift the hold" notNow={mayNot}>
            <input type="hidden" name="hold" value={stands.id} />
            <Textarea
              name="lifted"
              label="Who looked again, and why may it be lifted?"
              value={one(page.values, 'lifted')}
              error={page.errors.lifted}
            />
          </LawForm>
        </>
      ) : (
        <LawForm page={page} intent="place" button="Put the case on hold" notNow={mayNot}>
          <Radios
            name="reason"
            label="Why?"
            size="m"
            items={reasons}
            value={one(page.values, 'reason')}
            error={page.errors.reason}
          />
          <Textarea
            name="words"
            label="Who looked, when, and why?"
            hint="For colleagues. The person does not see this."
            value={one(page.values, 'words')}
            error={page.errors.words}
          />
        </LawForm>
      )}
      {holds
        .filter(({ liftedOn }) => liftedOn !== null)
        .map((hold) => (
          <Held key={hold.id} hold={hold} />
        ))}
    </LawPage>
  )
}

const heldOut =
  'The answer that went out cannot be collected or handed over either. The person is not told why. To keep it from them for good, take the answer back.'

const reasons = [
  { value: 'safeguarding', label: holdReasons.safeguarding },
  { value: 'court', label: holdReasons.court },
  { value: 'other', label: holdReasons.other },
] as const

const Held = ({ hold }: { readonly hold: HoldSaid }) => (
  <section className="rp-part">
    <h2 className="govuk-heading-s">
      {hold.reason}: since {sayDay(hold.on)}
      {hold.liftedOn === null ? '' : `, lifted on ${sayDay(hold.liftedOn)}`}
    </h2>
    <p className="govuk-body rp-typed">{hold.words}</p>
    {hold.liftedWhy === '' ? null : <p className="govuk-body rp-typed">{hold.liftedWhy}</p>}
  </section>
)
