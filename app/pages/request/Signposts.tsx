import { Details } from '../govuk/Details'
import { say, useWords } from '../words'
import type { Question } from './question'

/** What can't be asked for here, each with whom to ask instead: for those who look for it. */
export const Signposts = ({ of: { words, signposts = [] } }: { readonly of: Question }) => {
  const t = useWords()
  if (signposts.length === 0) return null
  return (
    <Details summary={t(`${words}.signposts.heading`)}>
      <ul className="govuk-list govuk-list--bullet">
        {signposts.map((key) => (
          <li key={key}>{say(t, key)}</li>
        ))}
      </ul>
    </Details>
  )
}
