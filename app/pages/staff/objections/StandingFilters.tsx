import { Button } from '../../govuk/Button'
import type { Choice } from '../../govuk/field'
import { Select } from '../../govuk/Select'

export type StandingFiltersProps = {
  readonly filter: { readonly kind: string | null; readonly activity: string | null; readonly ended: boolean }
  readonly services: readonly Choice[]
}

/** Narrows the list. The address says what is shown. */
export const StandingFilters = ({ filter, services }: StandingFiltersProps) => (
  <form method="get" action="/staff/objections" className="rp-part">
    <div className="rp-sides">
      <Select name="kind" label="Kind" prompt="All kinds" items={kinds} value={filter.kind ?? ''} />
      <Select name="activity" label="Service" prompt="All services" items={services} value={filter.activity ?? ''} />
      <Select name="state" label="State" prompt="Those that stand" items={states} value={filter.ended ? 'ended' : ''} />
    </div>
    <Button kind="secondary">Show</Button>
  </form>
)

const kinds = [
  { value: 'activity', label: 'A use of information' },
  { value: 'recipient', label: 'Giving it to somebody' },
  { value: 'research', label: 'Research' },
  { value: 'marketing', label: 'Direct marketing' },
] as const
const states = [{ value: 'ended', label: 'Those that ended' }] as const
