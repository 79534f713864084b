import { BulkBar } from './BulkBar'
import { Chips } from './Chips'
import { Filters } from './Filters'
import { KeysHelp } from './KeysHelp'
import { Pages } from './Pages'
import { QueueTable } from './QueueTable'
import type { QueueProps } from './queuePage'
import { Views } from './Views'

/** The cases of one controller as an address asks for them: what the address says is all there is to a view. */
export const Queue = (page: QueueProps) => (
  <>
    <div className="rp-queue-head">
      <h1 className="govuk-heading-l">Cases</h1>
      {page.may.record ? (
        <a href="/staff/requests" draggable={false} className="govuk-button govuk-button--secondary">
          Record a request
        </a>
      ) : null}
    </div>
    <Search text={page.ask.text} />
    <div className="rp-queue-page">
      <Views {...page} />
      <div className="rp-queue-page__cases">
        {page.isSearch ? (
          <p className="govuk-body">
            <a className="govuk-link" href="/staff">
              Leave the search
            </a>
          </p>
        ) : (
          <>
            <Filters ask={page.ask} people={page.people} isOpen={page.chips.length > 0} />
            <Chips chips={page.chips} clear={page.clear} />
          </>
        )}
        {page.line === '' ? null : (
          <p className="govuk-body" id="result">
            {page.line}
          </p>
        )}
        {page.rows.length === 0 ? (
          <p className="govuk-inset-text">{page.empty}</p>
        ) : (
          <form method="get" action="/staff/export" data-queue="">
            {page.fields.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <BulkBar may={page.may} all={page.all} />
            <QueueTable
              rows={page.rows}
              sorts={page.sorts}
              canTick={page.may.assign || page.may.chase || page.may.export}
            />
          </form>
        )}
        <Pages next={page.next} previous={page.previous} />
        <KeysHelp />
      </div>
    </div>
  </>
)

/** Sent as a form and not as an address: what is looked for may be a name. */
const Search = ({ text }: { readonly text: string }) => (
  <form method="post" action="/staff?index" className="rp-queue-search">
    <label className="govuk-label govuk-label--s" htmlFor="text">
      Find a case
    </label>
    <div id="text-hint" className="govuk-hint">
      By reference, name, former name or address, in open and closed cases
    </div>
    <div className="rp-queue-search__line">
      <input
        className="govuk-input"
        id="text"
        name="text"
        type="search"
        defaultValue={text}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        aria-describedby="text-hint"
        data-search=""
      />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Search
      </button>
    </div>
  </form>
)
