import { Panel } from '../case/Panel'

export type ShownElsewhereProps = {
  readonly places: readonly {
    readonly words: string
    readonly pages: readonly { readonly number: number; readonly href: string }[]
    /** Where somebody says that they are rightly shown there. */
    readonly allowHref: string
  }[]
}

/** Words hidden in one place that can be read in others: hidden there too, or rightly shown, before the leak check fails. */
export const ShownElsewhere = ({ places }: ShownElsewhereProps) =>
  places.length === 0 ? null : (
    <Panel title="Hidden here, shown there">
      <p className="govuk-body">The leak check will fail while these can still be read:</p>
      <ul className="rp-marks">
        {places.map(({ words, pages, allowHref }) => (
          <li key={words} className="rp-marks__mark">
            <strong className="rp-typed">“{words}”</strong>
            <span>
              {'on '}
              {pages.map(({ number, href }, index) => (
                <span key={number}>
                  {index > 0 ? ', ' : null}
                  <a className="govuk-link" href={href}>
                    page {number}
                  </a>
                </span>
              ))}
            </span>
            <a className="govuk-link" href={allowHref}>
              Rightly shown there<span className="govuk-visually-hidden">: {words}</span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
