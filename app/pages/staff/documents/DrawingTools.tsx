/**
 * What a person draws boxes with, hidden until the script that does it has come; and the boxes that were drawn before the
 * form came back, each as `drawn`.
 */
export const DrawingTools = ({ drawn }: { readonly drawn: readonly string[] }) => (
  <>
    <div className="rp-tools" data-tools="" hidden>
      <button type="button" className="govuk-button govuk-button--secondary rp-tools__button" data-add-box="">
        Add a box
      </button>
      <details className="govuk-details rp-tools__keys">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Drawing and keys</span>
        </summary>
        <div className="govuk-details__text">
          <ul className="govuk-list govuk-list--bullet">
            <li>Draw a box on the picture with the mouse, or add one and move it with the arrow keys.</li>
            <li>Shift and an arrow key change the size of the box. Delete takes it away.</li>
            <li>While the picture has the focus, N goes to the next page to decide and U undoes the last mark.</li>
          </ul>
        </div>
      </details>
      <p className="govuk-visually-hidden" aria-live="polite" data-says="" />
    </div>
    <div data-drawn="">
      {drawn.map((box) => (
        <input key={box} type="hidden" name="drawn" value={box} />
      ))}
    </div>
  </>
)
