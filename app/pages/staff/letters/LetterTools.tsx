import { one, type Values } from '../../form'
import { Button } from '../../govuk/Button'
import { ReadyWords } from './ReadyWords'

export type LetterToolsProps = {
  readonly values: Values
  /** The controller's ready words for the box above. */
  readonly ready?: readonly string[]
}

/**
 * Stands in the form of an act, between its fields and its button: shows the letter before anything is done, and puts
 * ready words into `words`. The key for Enter shows the letter, since its button comes first. Words for the letter that
 * were written before are kept with the form.
 */
export const LetterTools = ({ values, ready = [] }: LetterToolsProps) => (
  <>
    {values.letterWords === undefined ? null : (
      <input type="hidden" name="letterWords" value={one(values, 'letterWords')} />
    )}
    <Button kind="secondary" name="letter" value="see">
      See the letter
    </Button>
    <ReadyWords texts={ready} />
  </>
)
