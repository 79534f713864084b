import { type Errors, many, type Values } from '../../form'
import { Button, ButtonGroup } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { problemsOf } from '../acts/ActPage'

export type LetterStepProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly errors: Errors
  /** Everything that was typed in the form of the act: kept as it was. */
  readonly values: Values
  readonly letter: {
    readonly subject: string
    readonly text: string
    readonly parts: { readonly before: string; readonly words: string; readonly after: string } | null
    readonly language: string
    readonly isPrinted: boolean
  }
  /** What the last button does, in a verb. */
  readonly button: string
}

/** The letter that an act calls for, whole, before anything is done. What may be worded for this person is in a box. */
export const LetterStep = ({ reference, action, onceKey, errors, values, letter, button }: LetterStepProps) => (
  <Column>
    <ErrorSummary errors={problemsOf(errors)} />
    <span className="govuk-caption-l">{reference}</span>
    <h1 className="govuk-heading-l">The letter as it would be sent</h1>
    <InsetText>
      Nothing is done yet.{' '}
      {letter.isPrinted
        ? 'This person has no email address: it will wait on the page of the case to be printed.'
        : 'Where it says [link], the person gets a link of their own.'}
    </InsetText>
    <form method="post" action={action} noValidate>
      <OnceKey value={onceKey} />
      <Kept values={values} />
      <h2 className="govuk-heading-m" lang={letter.language}>
        {letter.subject}
      </h2>
      {letter.parts === null ? (
        <Words language={letter.language}>{letter.text}</Words>
      ) : (
        <>
          <Words language={letter.language}>{letter.parts.before}</Words>
          <Textarea
            name="letterWords"
            label="This part you may word yourself"
            hint="Plain words, without web addresses. An empty line begins a new paragraph."
            rows={6}
            value={letter.parts.words}
            error={errors.letterWords}
          />
          <Words language={letter.language}>{letter.parts.after}</Words>
        </>
      )}
      <ButtonGroup>
        <Button name="letter" value="send">
          {button}
        </Button>
        <Button kind="secondary" name="letter" value="see">
          See it with these words
        </Button>
        {letter.parts === null ? null : (
          <Button kind="secondary" name="letter" value="usual">
            Back to the usual words
          </Button>
        )}
        <Button kind="secondary" name="letter" value="back">
          Change what you wrote before
        </Button>
      </ButtonGroup>
    </form>
  </Column>
)

const Words = ({ language, children }: { readonly language: string; readonly children: string }) => (
  <div className="rp-printed__words govuk-body" lang={language}>
    {children.trim()}
  </div>
)

const own: ReadonlySet<string> = new Set(['onceKey', 'letter', 'letterWords', 'ready'])

const Kept = ({ values }: { readonly values: Values }) => (
  <>
    {Object.keys(values)
      .filter((name) => !own.has(name))
      .flatMap((name) =>
        many(values, name).map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: values of one field have no other name
          <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
        )),
      )}
  </>
)
