import { InsetText } from '../govuk/InsetText'
import { followForm } from './followForm'

type Props = { readonly words: string; readonly action?: string }

/** Words that were not sent, to be copied; in a form without a button, so that a change of language keeps them too. */
export const Unsent = ({ words, action }: Props) => (
  <form method="post" action={action} id={followForm} noValidate>
    <input type="hidden" name="words" value={words} />
    {words ? (
      <InsetText>
        <span className="rp-typed">{words}</span>
      </InsetText>
    ) : null}
  </form>
)
