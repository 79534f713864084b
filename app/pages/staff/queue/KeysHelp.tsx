const keys = [
  ['j', 'Go to the next case'],
  ['k', 'Go to the case before'],
  ['x', 'Tick the case, or take its tick off'],
  ['Enter or o', 'Open the case'],
  ['/', 'Go to the search'],
  ['?', 'Show these keys'],
] as const

/**
 * What the keys of the queue do, and the switch that turns them off: people who speak to their machine need that (WCAG
 * 2.1.4). Hidden until the script that makes them work has come.
 */
export const KeysHelp = () => (
  <div className="rp-keys" data-keys="" hidden>
    <button type="button" className="rp-link-button" data-keys-show="">
      Keyboard shortcuts
    </button>
    <p className="govuk-visually-hidden" aria-live="polite" data-keys-says="" />
    <dialog className="rp-keys__dialog" aria-labelledby="keys-heading" data-keys-dialog="">
      <h2 className="govuk-heading-m" id="keys-heading">
        Keyboard shortcuts
      </h2>
      <dl className="rp-keys__list">
        {keys.map(([key, what]) => (
          <div key={key} className="rp-keys__key">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input className="govuk-checkboxes__input" id="keys-on" type="checkbox" data-keys-on="" />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="keys-on">
            Use single-key shortcuts in this browser
          </label>
        </div>
      </div>
      <button type="button" className="govuk-button rp-keys__close" data-keys-close="">
        Close
      </button>
    </dialog>
  </div>
)
