import { Fragment } from 'react'
import { Table } from '../../govuk/Table'
import { Tag, type TagColour } from '../../govuk/Tag'

export type SearchState = 'open' | 'answered' | 'failed' | 'confirmed' | 'given-up'

export type SearchesProps = {
  readonly searches: readonly {
    readonly id: string
    readonly source: string
    readonly state: SearchState
    /** What came of it, in words: "3 records found". */
    readonly outcome: string
    /** Why it failed, in words that help to mend it. */
    readonly error?: string
    /** Where to go through what it found. */
    readonly href?: string
    /** Where to do without the source; absent where it didn't fail, or was searched again. */
    readonly omitHref?: string
  }[]
  /** Where another search is opened; absent where none may be. */
  readonly openHref?: string
}

const states: Readonly<Record<SearchState, { readonly text: string; readonly colour: TagColour }>> = {
  open: { text: 'Searching', colour: 'yellow' },
  answered: { text: 'To check', colour: 'purple' },
  failed: { text: 'Failed', colour: 'red' },
  confirmed: { text: 'Done', colour: 'green' },
  'given-up': { text: 'Done without', colour: 'grey' },
}

/** Every place that was searched, and what came of it. */
export const Searches = ({ searches, openHref }: SearchesProps) => (
  <section className="rp-part" id="searches">
    {searches.length === 0 ? (
      <>
        <h2 className="govuk-heading-m">Searches</h2>
        <p className="govuk-body">Nothing has been searched yet.</p>
      </>
    ) : (
      <Table
        wide
        caption="Searches"
        head={['Source', 'Outcome', 'State']}
        rows={searches.map(({ id, source, state, outcome, error, href, omitHref }) => ({
          key: id,
          cells: [
            href ? (
              <a key="source" className="govuk-link" href={href}>
                {source}
              </a>
            ) : (
              source
            ),
            <Fragment key="outcome">
              {error ? `${outcome} ${error}` : outcome}
              {omitHref ? (
                <>
                  <br />
                  <a className="govuk-link" href={omitHref}>
                    Do without this source<span className="govuk-visually-hidden">: {source}</span>
                  </a>
                </>
              ) : null}
            </Fragment>,
            <Tag key="state" colour={states[state].colour}>
              {states[state].text}
            </Tag>,
          ],
        }))}
      />
    )}
    {openHref ? (
      <p className="govuk-body">
        <a className="govuk-link" href={openHref}>
          Search another source
        </a>
      </p>
    ) : null}
  </section>
)
