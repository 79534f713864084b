import { many } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorMessage } from '../../govuk/ErrorMessage'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { type ActProps, problemsOf } from '../acts/ActPage'
import { ExemptionFields } from '../redaction/ExemptionFields'
import type { ExemptionChoice } from '../redaction/exemptionChoices'
import { sayCount } from './counts'
import { FindForm } from './FindForm'

export type ShownPlace = {
  readonly value: string
  readonly title: string
  /** Counted from 1. */
  readonly page: number
  readonly href: string
  readonly before: string
  readonly phrase: string
  readonly after: string
  readonly isHidden: boolean
}

export type PlacesPageProps = ActProps & {
  readonly phrase: string
  /** Null before anything was looked for. */
  readonly places: readonly ShownPlace[] | null
  readonly exemptions: readonly ExemptionChoice[]
  readonly documentsHref: string
}

/** Every place of a phrase in a case's documents, to be hidden in one go. Sends intent=hide, `phrase` and `chosen`. */
export const PlacesPage = ({ phrase, places, values, errors, ...page }: PlacesPageProps) => {
  const open = places?.filter(({ isHidden }) => !isHidden) ?? []
  return (
    <>
      <BackLink href={page.documentsHref} text="Back to documents" />
      <ErrorSummary errors={problemsOf(errors, page.refusal, ['opinionOn'])} />
      <span className="govuk-caption-l">{page.reference}</span>
      <h1 className="govuk-heading-l">Find words in documents</h1>
      <Column>
        <FindForm action={page.action} phrase={phrase} error={errors.phrase} />
      </Column>
      {places === null ? null : (
        <form method="post" action={page.action} noValidate>
          <OnceKey value={page.onceKey} />
          <input type="hidden" name="intent" value="hide" />
          <input type="hidden" name="phrase" value={phrase} />
          <PlaceTicks
            places={places}
            ticked={values.chosen === undefined ? open.map(({ value }) => value) : many(values, 'chosen')}
            error={errors.chosen}
          />
          {open.length === 0 ? null : (
            <Column>
              <h2 className="govuk-heading-m">Why they are hidden</h2>
              <ExemptionFields exemptions={page.exemptions} values={values} errors={errors} />
              <Button>Hide the ticked places</Button>
            </Column>
          )}
        </form>
      )}
    </>
  )
}

type PlaceTicksProps = {
  readonly places: readonly ShownPlace[]
  readonly ticked: readonly string[]
  readonly error?: string
}

const PlaceTicks = ({ places, ticked, error }: PlaceTicksProps) => (
  <fieldset className="govuk-fieldset" id="chosen" tabIndex={-1}>
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
      {places.length === 0 ? 'Those words stand in no document of this case' : sayCount(places.length, 'place')}
    </legend>
    {error ? <ErrorMessage id="chosen-error">{error}</ErrorMessage> : null}
    <div className="govuk-checkboxes govuk-checkboxes--small rp-places">
      {places.map((place, index) => (
        <div key={place.value} className="rp-places__place">
          {place.isHidden ? (
            <p className="govuk-body">
              <strong className="govuk-tag govuk-tag--grey">Hidden</strong> <Around {...place} />
            </p>
          ) : (
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                name="chosen"
                id={`place-${index + 1}`}
                value={place.value}
                defaultChecked={ticked.includes(place.value)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`place-${index + 1}`}>
                <Around {...place} />
              </label>
            </div>
          )}
          <a className="govuk-link rp-places__where" href={place.href}>
            {place.title}, page {place.page}
            <span className="govuk-visually-hidden"> (place {index + 1})</span>
          </a>
        </div>
      ))}
    </div>
  </fieldset>
)

const Around = ({ before, phrase, after }: Pick<ShownPlace, 'before' | 'phrase' | 'after'>) => (
  <span className="rp-typed">
    {before}
    <strong>{phrase}</strong>
    {after}
  </span>
)
