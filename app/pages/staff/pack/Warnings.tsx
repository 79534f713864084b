import { WarningText } from '../../govuk/WarningText'
import { sayWarning, type Warning } from './warningWords'

/** What somebody should look at before this answer goes out, each with what to do. Nothing where there is nothing. */
export const Warnings = ({ warnings }: { readonly warnings: readonly Warning[] }) =>
  warnings.length === 0 ? null : (
    <section className="rp-part">
      <h2 className="govuk-heading-m">Look at these before you release</h2>
      {warnings.map(sayWarning).map(({ text, toDo }) => (
        <div key={text}>
          <WarningText>{text}.</WarningText>
          <p className="govuk-body">{toDo}</p>
        </div>
      ))}
    </section>
  )
