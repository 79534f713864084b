import { type Errors, many, one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import { Checkboxes } from '../../govuk/Checkboxes'
import { ErrorMessage } from '../../govuk/ErrorMessage'
import { Select } from '../../govuk/Select'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { ExemptionFields } from '../redaction/ExemptionFields'
import type { ExemptionChoice } from '../redaction/exemptionChoices'
import { DrawingTools } from './DrawingTools'
import { Sheet, type SheetProps } from './Sheet'
import { type ShownSuggestion, SuggestionList } from './SuggestionList'
import { type PageLine, WordTicks } from './WordTicks'

export type HideFormProps = {
  readonly action: string
  readonly onceKey: string
  readonly sheet: SheetProps
  readonly suggestions: readonly ShownSuggestion[]
  readonly lines: readonly PageLine[]
  readonly exemptions: readonly ExemptionChoice[]
  readonly values: Values
  readonly errors: Errors
}

/**
 * What to hide on a page and why: suggestions, words, drawn boxes or all of it. Sends intent=hide with `suggestions`,
 * `words`, `drawn`, `wholePage`, `reach` and the fields of ExemptionFields; or intent=reject with `rejectReason`.
 */
export const HideForm = ({ action, onceKey, sheet, suggestions, lines, exemptions, values, errors }: HideFormProps) => (
  <form method="post" action={action} noValidate className="rp-page">
    <OnceKey value={onceKey} />
    <div id="chosen" tabIndex={-1} aria-describedby={errors.chosen ? 'chosen-error' : undefined}>
      {errors.chosen ? <ErrorMessage id="chosen-error">{errors.chosen}</ErrorMessage> : null}
      <DrawingTools drawn={many(values, 'drawn')} />
      <Sheet {...sheet} />
      <WordTicks lines={lines} page={sheet.number} ticked={many(values, 'words')} />
    </div>
    <div className="rp-page__choices">
      <SuggestionList
        suggestions={suggestions}
        ticked={many(values, 'suggestions')}
        tickAllHref={`${action}?tick=all`}
        error={errors.suggestions}
      />
      <h2 className="govuk-heading-m">Hide the ticked</h2>
      <Checkboxes
        name="wholePage"
        label="Or all of it"
        size="s"
        items={[{ value: 'yes', label: 'Withhold the whole page' }]}
        values={many(values, 'wholePage')}
        error={errors.wholePage}
      />
      <Select
        name="reach"
        label="How far each reaches"
        prompt="Just what is ticked or drawn"
        items={[
          { value: 'line', label: 'The whole line' },
          { value: 'cell', label: 'The whole table cell' },
        ]}
        value={one(values, 'reach')}
        error={errors.reach}
      />
      <ExemptionFields exemptions={exemptions} values={values} errors={errors} />
      <Button name="intent" value="hide">
        Hide the ticked
      </Button>
      {suggestions.some(({ state }) => state === 'open') ? (
        <>
          <h2 className="govuk-heading-m">Reject the ticked suggestions</h2>
          <Textarea
            name="rejectReason"
            label="Why they need not be hidden"
            rows={2}
            value={one(values, 'rejectReason')}
            error={errors.rejectReason}
          />
          <Button kind="secondary" name="intent" value="reject">
            Reject the ticked
          </Button>
        </>
      ) : null}
    </div>
  </form>
)
