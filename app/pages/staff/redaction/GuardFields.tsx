import type { Guard } from '~/app/rules/exemptions/schema'
import { type Errors, one, type Values } from '../../form'
import { DateInput } from '../../govuk/DateInput'
import { Input } from '../../govuk/Input'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import * as choices from './guardQuestions'

type GuardFieldsProps = {
  readonly guards: readonly Guard[]
  readonly values: Values
  readonly errors: Errors
  /** Before the ids (not the names) of the fields, and before what was typed in them. */
  readonly prefix: string
}

/** The questions that an exemption's guards ask, besides the reason. Sends the fields of `guardAnswers`. */
export const GuardFields = ({ guards, values, errors, prefix }: GuardFieldsProps) => {
  const field = (name: string) => ({ name, id: `${prefix}${name}`, error: errors[`${prefix}${name}`] })
  const typed = (name: string) => ({ ...field(name), value: one(values, `${prefix}${name}`) })
  return (
    <>
      {guards.includes('para-17') ? (
        <>
          <Radios {...typed('about')} label="Who are the words about?" size="s" items={choices.about} />
          <Textarea
            {...typed('harm')}
            label="Only for such staff: what serious harm would follow?"
            hint="To whom, and how you know. Leave this empty for somebody else."
            rows={2}
          />
        </>
      ) : null}
      {guards.includes('consent-considered') ? (
        <Radios
          {...typed('consent')}
          label="Did the other person agree to this being shown?"
          size="s"
          items={choices.consent}
        />
      ) : null}
      {guards.includes('serious-harm') ? (
        <Textarea
          {...typed('harm')}
          label="What serious harm would follow?"
          hint="To whom, and how you know. Above, say how that would get in the way of social work."
          rows={2}
        />
      ) : null}
      {guards.includes('health-opinion') ? (
        <>
          <Input
            {...typed('opinionBy')}
            label="Which health professional gave an opinion?"
            hint="Their profession and not their name, such as consultant psychiatrist."
          />
          <DateInput
            {...field('opinionOn')}
            label="When did they give it?"
            hint="The law asks for one that is under six months old."
            values={{
              day: one(values, `${prefix}opinionOn-day`),
              month: one(values, `${prefix}opinionOn-month`),
              year: one(values, `${prefix}opinionOn-year`),
            }}
          />
          <Radios {...typed('opinionSays')} label="What does it say?" size="s" items={choices.opinionSays} />
        </>
      ) : null}
      {guards.includes('parent-or-deputy') ? (
        <Radios {...typed('requestedBy')} label="Who asked for the records?" size="s" items={choices.requestedBy} />
      ) : null}
      {guards.includes('first-controller') ? (
        <Textarea
          {...typed('firstController')}
          label="Who passed this on to us, and how far do they say it must be kept back?"
          rows={2}
        />
      ) : null}
      {guards.includes('enactment') ? (
        <Input
          {...typed('enactment')}
          label="Which law or court rule forbids it?"
          hint="Name the regulation or rule."
        />
      ) : null}
    </>
  )
}
