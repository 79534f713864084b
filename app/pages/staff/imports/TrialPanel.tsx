import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { Table } from '../../govuk/Table'
import { fieldWords } from './fieldWords'
import type { ImportPageProps } from './ImportPage'

type Trial = NonNullable<ImportPageProps['trial']>

/** What would come of a spreadsheet's rows, and each row that would be left out, with why. */
export const TrialPanel = ({ id, trial }: { readonly id: string; readonly trial: Trial }) => (
  <section aria-labelledby="trial">
    <h2 id="trial" className="govuk-heading-m">
      What would come of it
    </h2>
    <p className="govuk-body">{sayTrial(trial)}</p>
    {trial.faults.length === 0 ? null : (
      <>
        <Table
          wide
          caption="Rows that would be left out"
          head={['Row', 'Column', 'What is wrong']}
          rows={trial.faults.slice(0, shown).map(({ row, field, words }) => ({
            key: `${row} ${field} ${words}`,
            cells: [String(row), fieldWords[field], words],
          }))}
        />
        {trial.faults.length > shown ? (
          <InsetText>{`The first ${shown} of ${trial.faults.length} are shown.`}</InsetText>
        ) : null}
        <p className="govuk-body">
          Mend these in your spreadsheet and send it again, or bring in the others now: rows that are in already are not
          brought in twice where they have a reference of your own.
        </p>
      </>
    )}
    {trial.good === 0 ? null : (
      <form method="post" action={`/staff/imports/${id}`}>
        <Button name="intent" value="bring-in">
          {trial.good === 1 ? 'Bring in 1 request' : `Bring in ${trial.good.toLocaleString('en-GB')} requests`}
        </Button>
      </form>
    )}
  </section>
)

const shown = 200

const sayTrial = ({ good, bad }: Trial): string => {
  const all = (good + bad).toLocaleString('en-GB')
  if (bad === 0) return `All ${all} rows can be brought in.`
  return `${good.toLocaleString('en-GB')} of ${all} rows can be brought in. ${bad.toLocaleString('en-GB')} cannot.`
}
