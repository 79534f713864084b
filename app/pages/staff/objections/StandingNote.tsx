import { sayDay } from '../../dates'
import { InsetText } from '../../govuk/InsetText'
import { CaseLink, results } from './StandingTable'

export type StandingNoteProps = {
  /** What stands above them. */
  readonly title?: string
  readonly standing: readonly {
    readonly reference: string | null
    readonly to: string
    readonly result: 'upheld' | 'partly'
    readonly from: string
  }[]
}

/** What this person has objected to with success, said where their information is about to be used. Nothing where nothing stands. */
export const StandingNote = ({ standing, title = 'This person has objected to:' }: StandingNoteProps) =>
  standing.length === 0 ? null : (
    <InsetText>
      <p className="govuk-body">
        <strong>{title}</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {standing.map(({ reference, to, result, from }) => (
          <li key={`${reference}-${to}-${from}`}>
            {to} ({results[result].toLowerCase()}, since {sayDay(from)}, case <CaseLink reference={reference} />)
          </li>
        ))}
      </ul>
    </InsetText>
  )
