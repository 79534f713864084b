import { states as allStates } from '~/app/rules/case/reading'
import { AskedRight } from '~/app/rules/case/rights'
import type { QueueAsk } from '~/app/rules/queue'
import { Select } from '../../govuk/Select'
import { rights, states } from '../words/sayState'

type FiltersProps = {
  readonly ask: QueueAsk
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Open while some are set. */
  readonly isOpen: boolean
}

/** What narrows a view. Its view and order stay as they are. */
export const Filters = ({ ask, people, isOpen }: FiltersProps) => (
  <details className="govuk-details rp-filters" open={isOpen}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">Filter the cases</span>
    </summary>
    <form method="get" action="/staff" className="rp-filters__form">
      <input type="hidden" name="view" value={ask.view} />
      <input type="hidden" name="sort" value={ask.sort} />
      {ask.descending ? <input type="hidden" name="order" value="descending" /> : null}
      <Select
        name="right"
        label="Right"
        prompt="Any"
        value={ask.right ?? ''}
        items={AskedRight.options.map((value) => ({ value, label: rights[value] }))}
      />
      <Select
        name="state"
        label="State"
        prompt="Any"
        value={ask.state ?? ''}
        items={allStates.filter((state) => state !== 'closed').map((value) => ({ value, label: states[value] }))}
      />
      <Select
        name="assigned"
        label="Assigned to"
        prompt="Anybody"
        value={ask.assignedTo === '' ? 'nobody' : (ask.assignedTo ?? '')}
        items={[{ value: 'nobody', label: 'Nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Apply filters
      </button>
    </form>
  </details>
)
