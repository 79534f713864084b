type BulkBarProps = {
  readonly may: { readonly assign: boolean; readonly chase: boolean; readonly export: boolean }
  /** What "all" stands for; null where every case of the view is on the page. */
  readonly all: string | null
}

/** What can be done to the cases that are ticked below it. Each leads to a page that first says what it will do. */
export const BulkBar = ({ may, all }: BulkBarProps) =>
  may.assign || may.chase || may.export ? (
    <fieldset className="rp-bulk">
      <legend className="govuk-visually-hidden">The ticked cases</legend>
      {all === null ? null : (
        <div className="govuk-checkboxes govuk-checkboxes--small rp-bulk__all">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" id="all" name="all" type="checkbox" value="view" />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="all">
              {all}
            </label>
          </div>
        </div>
      )}
      <div className="rp-bulk__acts">
        <span className="rp-bulk__what" data-ticked="">
          Ticked cases:
        </span>
        {may.assign ? <Act to="/staff/bulk/assign">Assign</Act> : null}
        {may.chase ? <Act to="/staff/bulk/chase">Chase</Act> : null}
        {may.export ? <Act to="/staff/export">Export</Act> : null}
      </div>
    </fieldset>
  ) : null

const Act = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <button type="submit" formAction={to} className="govuk-button govuk-button--secondary rp-bulk__act">
    {children}
  </button>
)
