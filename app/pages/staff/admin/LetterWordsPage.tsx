import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { LetterExample, type LetterExampleProps } from './LetterExample'
import { SettingPage, type SettingPageProps } from './SettingPage'

type Example = LetterExampleProps & { readonly words: string }

export type LetterWordsPageProps = Omit<SettingPageProps, 'children' | 'below' | 'buttons' | 'usual'> & {
  /** The letter in its usual words, by language. */
  readonly usualWords: readonly Example[]
  /** The letter in the words that were typed, where they were looked at. */
  readonly examples?: readonly Example[]
}

/** A controller's own words for one letter, in both languages, looked at before they are kept. */
export const LetterWordsPage = ({ usualWords, examples, ...page }: LetterWordsPageProps) => (
  <SettingPage
    {...page}
    under="/staff/settings/letters"
    usual="Back to the usual words"
    buttons={
      <Button kind="secondary" name="intent" value="see">
        See the letter
      </Button>
    }
    below={examples === undefined ? null : <Examples examples={examples} />}
  >
    <p className="govuk-body">The usual words of the part that you may put in your own:</p>
    {usualWords.map(({ language, words }) => (
      <InsetText key={language}>
        <span className="rp-typed" lang={language}>
          {words}
        </span>
      </InsetText>
    ))}
  </SettingPage>
)

const Examples = ({ examples }: { readonly examples: readonly Example[] }) => (
  <section aria-labelledby="examples">
    <h2 className="govuk-heading-m" id="examples">
      The letter in these words, of a made-up request. Nothing is kept yet
    </h2>
    {examples.map((example) => (
      <LetterExample key={example.language} {...example} />
    ))}
  </section>
)
