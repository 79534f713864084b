import { type Hidden, runsOf, tickOf, type Word } from './words'

export type RedactionField = { readonly name: string; readonly label: string; readonly words: readonly Word[] }

type FieldWordsProps = {
  readonly field: RedactionField
  /** Its place in the record, for ids of its own. */
  readonly place: number
  readonly ticked: readonly string[]
  /** The id of the form that the Undo buttons belong to. */
  readonly undoForm: string
}

/** One field of a record: each word a checkbox with that word for its label, each hidden run struck with its Undo. */
export const FieldWords = ({ field, place, ticked, undoForm }: FieldWordsProps) => (
  <div className="govuk-form-group">
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{field.label}</legend>
      <div className="rp-words">
        {runsOf(field.words).map((run) => {
          const [first] = run
          if (first === undefined) return null
          return first.hidden ? (
            <HiddenRun
              key={first.start}
              hidden={first.hidden}
              text={run.map(({ text }) => text).join(' ')}
              form={undoForm}
            />
          ) : (
            <WordBox
              key={first.start}
              id={`word-${place}-${first.start}`}
              value={tickOf(field.name, first)}
              text={first.text}
              ticked={ticked}
            />
          )
        })}
      </div>
    </fieldset>
  </div>
)

type WordBoxProps = {
  readonly id: string
  readonly value: string
  readonly text: string
  readonly ticked: readonly string[]
}

const WordBox = ({ id, value, text, ticked }: WordBoxProps) => (
  <span className="rp-word">
    <input
      className="rp-word__box"
      type="checkbox"
      name="words"
      id={id}
      value={value}
      defaultChecked={ticked.includes(value)}
    />
    <label className="rp-word__label" htmlFor={id}>
      {text}
    </label>
  </span>
)

type HiddenRunProps = { readonly hidden: Hidden; readonly text: string; readonly form: string }

const HiddenRun = ({ hidden, text, form }: HiddenRunProps) => (
  <span className="rp-hidden">
    <span className="govuk-visually-hidden">Hidden: </span>
    <s>{text}</s>
    <span className="govuk-tag govuk-tag--grey">
      {hidden.letter ? `${hidden.letter}: ${hidden.exemption}` : hidden.exemption}
    </span>
    <button type="submit" className="rp-link-button" form={form} name="mark" value={hidden.mark}>
      Undo<span className="govuk-visually-hidden"> hiding {text}</span>
    </button>
  </span>
)
