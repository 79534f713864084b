import { many } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import type { Choice } from '../../govuk/field'
import { StandingNote, type StandingNoteProps } from '../objections/StandingNote'
import { ActPage, type ActProps } from './ActPage'

export type SearchFormProps = ActProps & Partial<StandingNoteProps> & { readonly sources: readonly Choice[] }

/** Opens searches. Sends `sources`, one value a source ticked. */
export const SearchForm = ({ sources, standing = [], values, ...page }: SearchFormProps) => (
  <ActPage {...page} title="Search for records" button="Start searching" above={<StandingNote standing={standing} />}>
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
