import { Panel } from './Panel'

export type NextStepsProps = { readonly steps: readonly { readonly text: string; readonly href?: string }[] }

/** What to do now, in order; a step that is only waiting has no link. */
export const NextSteps = ({ steps }: NextStepsProps) => (
  <Panel title="What to do next" className="rp-next" id="next">
    {steps.length === 0 ? (
      <p className="govuk-body">Nothing: the case is closed.</p>
    ) : (
      <ul className="govuk-list">
        {steps.map(({ text, href }) => (
          <li key={text}>
            {href ? (
              <a className="govuk-link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    )}
  </Panel>
)
