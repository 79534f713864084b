import { SummaryList, type SummaryRow } from '../../govuk/SummaryList'

type Value = { readonly text: string; readonly href?: string }

export type CaseSummaryProps = {
  readonly rows: readonly {
    readonly key: string
    readonly values: readonly Value[]
    /** Something stands in the way of the answer: said so in bold. */
    readonly isPressing?: boolean
    readonly action?: SummaryRow['action']
  }[]
}

/** How the case stands at the desk: whose it is, who may open it, what it hangs together with, what is in its way. */
export const CaseSummary = ({ rows }: CaseSummaryProps) => (
  <section className="rp-part" id="summary">
    <h2 className="govuk-heading-m">Summary</h2>
    <SummaryList
      rows={rows.map(({ key, values, isPressing, action }) => ({
        key,
        action,
        value: (
          <ul className="govuk-list rp-values">
            {values.map((value) => (
              <li key={value.text}>
                {isPressing ? (
                  <strong>
                    <Shown {...value} />
                  </strong>
                ) : (
                  <Shown {...value} />
                )}
              </li>
            ))}
          </ul>
        ),
      }))}
    />
  </section>
)

const Shown = ({ text, href }: Value) =>
  href === undefined ? (
    text
  ) : (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  )
