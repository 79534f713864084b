import { Table } from '../../govuk/Table'
import { Tag } from '../../govuk/Tag'

export type ProofPanelProps = {
  readonly passed: boolean
  /** Every way in which the finished file was read. */
  readonly channels: readonly { readonly name: string; readonly passed: boolean; readonly reason?: string }[]
  /** Each hidden word that was found, said without the word, and where to mend it. */
  readonly findings: readonly { readonly text: string; readonly href?: string }[]
}

/** The leak check: whether any hidden word can still be found in the finished file, read in every known way. */
export const ProofPanel = ({ passed, channels, findings }: ProofPanelProps) => (
  <section>
    <Table
      wide
      caption={passed ? 'Leak check: passed' : 'Leak check: failed'}
      head={['How the file was read', 'Result']}
      rows={channels.map((channel) => ({
        key: channel.name,
        cells: [
          channel.name,
          <span key="result">
            <Tag colour={channel.passed ? 'green' : 'red'}>{channel.passed ? 'Nothing found' : 'Failed'}</Tag>
            {channel.reason ? ` ${channel.reason}` : null}
          </span>,
        ],
      }))}
    />
    {findings.length === 0 ? null : (
      <>
        <h2 className="govuk-heading-s">What was found</h2>
        <ul className="govuk-list govuk-list--bullet">
          {findings.map(({ text, href }) => (
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
      </>
    )}
  </section>
)
