import { Panel } from './Panel'

export type MoreActsProps = { readonly acts: readonly { readonly text: string; readonly href: string }[] }

/** What else may be done to the case now. */
export const MoreActs = ({ acts }: MoreActsProps) =>
  acts.length === 0 ? null : (
    <Panel title="Other acts" id="acts" className="rp-unprinted">
      <ul className="govuk-list">
        {acts.map(({ text, href }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
