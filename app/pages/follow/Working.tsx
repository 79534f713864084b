import { Details } from '../govuk/Details'
import { useWords } from '../words'

/** A step of a working in words, with the article or guidance that says so. */
export type SaidStep = { readonly text: string; readonly source: string }

/** How a date was worked out, step by step; who says so stands behind a summary, for those who want it. */
export const Working = ({ steps }: { readonly steps: readonly SaidStep[] }) => {
  const t = useWords()
  return (
    <>
      <Sentences of={steps.map((step) => step.text)} />
      <Details summary={t('follow.working.sources')}>
        <Sentences of={steps.map((step) => step.source)} />
      </Details>
    </>
  )
}

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ol className="govuk-list govuk-list--number">
    {of.map((sentence, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: steps never change places, and two may cite the same article
      <li key={`${at} ${sentence}`}>{sentence}</li>
    ))}
  </ol>
)
