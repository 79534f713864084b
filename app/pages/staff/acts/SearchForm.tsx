import { many } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import type { Choice } from '../../govuk/field'
import { ActPage, type ActProps } from './ActPage'

export type SearchFormProps = ActProps & { readonly sources: readonly Choice[] }

/** Opens searches. Sends `sources`, one value a source ticked. */
export const SearchForm = ({ sources, values, ...page }: SearchFormProps) => (
  <ActPage {...page} title="Search for records" button="Start searching">
    <Checkboxes
      name="sources"
      label="Which sources should be searched?"
      hint="These are the sources of the services asked about. Select all that may hold something."
      size="m"
      items={sources}
      values={many(values, 'sources')}
      error={page.errors.sources}
    />
  </ActPage>
)
