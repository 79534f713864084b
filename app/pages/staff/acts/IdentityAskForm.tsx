import { one } from '../../form'
import { Textarea } from '../../govuk/Textarea'
import { LetterTools } from '../letters/LetterTools'
import { ActPage, type ActProps } from './ActPage'

/** Asks the person for proof of identity. Sends `words`, which go into the letter as they are. */
export const IdentityAskForm = ({ values, ...page }: ActProps) => (
  <ActPage {...page} title="Ask for proof of identity" button="Send the letter">
    <p className="govuk-body">
      Ask only where you have a reason to doubt who asks, and only for what you need. The time to answer starts when the
      proof has come.
    </p>
    <Textarea
      name="words"
      label="What do you ask for?"
      hint="The person reads these words. Accept more than one kind of proof, and say that it can be shown in person."
      rows={6}
      value={one(values, 'words')}
      error={page.errors.words}
    />
    <LetterTools values={values} />
  </ActPage>
)
