import { sayDay } from '../../dates'
import { typedIn } from '../../form'
import { Input } from '../../govuk/Input'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { DayField } from '../DayField'
import { consultationKinds, opinions } from '../words/sayDesk'
import { type ConsultationSaid, Consultations } from './Consultations'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

export type ConsultationsPageProps = ActProps & {
  readonly consultations: readonly ConsultationSaid[]
  readonly mayNot: string | undefined
}

/** Asks a named professional for an opinion, and records what they said. */
export const ConsultationsPage = ({ consultations, mayNot, ...page }: ConsultationsPageProps) => {
  const open = consultations.filter(({ answer }) => answer === null)
  return (
    <LawPage {...page} title="Ask a professional" law={lawWords.consultations} days={['opinionOn']}>
      {consultations.length === 0 ? null : <Consultations all={consultations} />}
      {open.length === 0 ? null : <AnswerForm page={page} open={open} mayNot={mayNot} />}
      <LawForm page={page} intent="ask" heading="Ask for an opinion" button="Record what you asked" notNow={mayNot}>
        <Radios
          {...typedIn(page, 'kind')}
          label="Whose opinion is it?"
          size="s"
          items={[
            { value: 'health', label: consultationKinds.health },
            { value: 'social-work', label: consultationKinds['social-work'] },
            { value: 'education', label: consultationKinds.education },
            { value: 'other', label: consultationKinds.other },
          ]}
        />
        <Input {...typedIn(page, 'who')} label="Their name" spellcheck={false} />
        <Input {...typedIn(page, 'profession')} label="Their profession, and where they work" />
        <Textarea
          {...typedIn(page, 'question')}
          label="What did you ask, and what did you show them?"
          hint="Show them only what they need for the opinion."
        />
      </LawForm>
    </LawPage>
  )
}

type AnswerProps = {
  readonly page: ActProps
  readonly open: readonly ConsultationSaid[]
  readonly mayNot: string | undefined
}

const AnswerForm = ({ page, open, mayNot }: AnswerProps) => (
  <LawForm page={page} intent="answer" heading="Record an opinion" button="Record the opinion" notNow={mayNot}>
    {open.length === 1 ? (
      <input type="hidden" name="consultation" value={open[0]?.id} />
    ) : (
      <Radios
        {...typedIn(page, 'consultation')}
        label="Which question did they answer?"
        size="s"
        items={open.map(({ id, kind, askedOn, words }) => ({
          value: id,
          label: `${kind}, asked on ${sayDay(askedOn)}`,
          hint: words.split('\n')[0] ?? '',
        }))}
      />
    )}
    <DayField
      name="opinionOn"
      label="Of which day is the opinion?"
      hint="Its six months count from that day, not from the day you type it in."
      values={page.values}
      errors={page.errors}
    />
    <Radios
      {...typedIn(page, 'opinion')}
      label="What do they say?"
      size="s"
      items={[
        { value: 'no-serious-harm', label: opinions['no-serious-harm'] },
        { value: 'serious-harm-likely', label: opinions['serious-harm-likely'] },
        { value: 'no-opinion', label: opinions['no-opinion'] },
      ]}
    />
    <Textarea {...typedIn(page, 'opinionWords')} label="In their words" />
  </LawForm>
)
