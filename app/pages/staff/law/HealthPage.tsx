import { sayDay } from '../../dates'
import { one } from '../../form'
import { InsetText } from '../../govuk/InsetText'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import type { ActProps } from '../acts/ActPage'
import { healthResults } from '../words/sayDesk'
import { type ConsultationSaid, sayLife } from './Consultations'
import { LawForm, LawPage } from './LawPage'
import { lawWords } from './lawWords'

export type HealthPageProps = ActProps & {
  /** Sources among the records shown whose service holds health data. */
  readonly sources: readonly string[]
  /** Documents are in it, and such a service was asked. */
  readonly hasDocuments: boolean
  readonly decided: { readonly on: string; readonly says: string; readonly words: string } | null
  /** Opinions of health professionals that let it out. */
  readonly opinions: readonly ConsultationSaid[]
  readonly mayNot: string | undefined
}

/** Decides how health data in an answer is dealt with. */
export const HealthPage = ({ sources, hasDocuments, decided, opinions, mayNot, ...page }: HealthPageProps) => (
  <LawPage {...page} title="Health data in the answer" law={lawWords.health}>
    <p className="govuk-body">{sayShown(sources, hasDocuments)}</p>
    {decided === null ? null : (
      <InsetText>
        Decided on {sayDay(decided.on)}: {decided.says}. <span className="rp-typed">{decided.words}</span>
      </InsetText>
    )}
    <LawForm page={page} intent="decide" button="Record what you decided" notNow={mayNot}>
      <Radios
        name="result"
        label="How is it dealt with?"
        size="m"
        items={results}
        value={one(page.values, 'result')}
        error={page.errors.result}
      />
      {opinions.length === 0 ? (
        <p className="govuk-body">
          There is no opinion that lets it out.{' '}
          <a className="govuk-link" href={`/staff/cases/${page.reference}/consultations`}>
            Ask a health professional
          </a>
        </p>
      ) : (
        <Radios
          name="consultation"
          label="If on an opinion: which?"
          size="s"
          items={opinions.map(({ id, words, answer }) => ({
            value: id,
            label: words.split('\n')[0] ?? '',
            hint: answer ? sayLife(answer) : '',
          }))}
          value={one(page.values, 'consultation')}
          error={page.errors.consultation}
        />
      )}
      <Textarea
        name="words"
        label="Why?"
        hint="What you looked at, and how you know. For colleagues."
        value={one(page.values, 'words')}
        error={page.errors.words}
      />
    </LawForm>
  </LawPage>
)

function sayShown(sources: readonly string[], hasDocuments: boolean): string {
  if (sources.length === 0 && !hasDocuments)
    return 'No record of a service that holds health data is in the answer so far.'
  const records = `In the answer are records of services that hold health data: ${sources.join(', ')}.`
  const documents = 'In the answer are documents, and a service that holds health data was asked: look at those too.'
  const shown = [...(sources.length > 0 ? [records] : []), ...(hasDocuments ? [documents] : [])]
  return `${shown.join(' ')} Without a decision nothing is approved or released.`
}

const results = [
  {
    value: 'none',
    label: healthResults.none,
    hint: 'You looked through what is shown: nothing in it is about health.',
  },
  {
    value: 'known-to-person',
    label: healthResults['known-to-person'],
    hint: 'They gave it themselves, or have been shown it.',
  },
  { value: 'opinion', label: healthResults.opinion, hint: 'An opinion of the last six months.' },
  { value: 'held-back', label: healthResults['held-back'], hint: 'Every passage about health is hidden.' },
] as const
