import type { MessageAbout } from '~/app/rules/case/residents'
import { useDay } from '../dates'
import { useWords, type Words } from '../words'

/** One thing that passed between the person and the council. Words are empty where there are none to show. */
export type PassedOn = { readonly on: string } & (
  | { readonly what: 'letter'; readonly template: string }
  | { readonly what: 'question' | 'answer' | 'reply' | 'complaint'; readonly words: string }
  | { readonly what: 'message'; readonly about: MessageAbout; readonly words: string }
)

type TrailProps = {
  readonly trail: readonly PassedOn[]
  /** Words that whoever has only a link is not shown. */
  readonly hasHidden: boolean
}

/** Every message and letter in the order it happened. */
export const Trail = ({ trail, hasHidden }: TrailProps) => {
  const t = useWords()
  const day = useDay()
  if (trail.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.trail.heading')}</h2>
      <ol className="govuk-list govuk-list--spaced">
        {trail.map((passed, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what has passed keeps its place
          <li key={at}>
            <strong>{nameOf(t, passed)}</strong>
            <br />
            {day(passed.on)}
            {'words' in passed && passed.words !== '' ? <p className="govuk-body rp-typed">{passed.words}</p> : null}
          </li>
        ))}
      </ol>
      {hasHidden ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/follow/code">
            {t('prove.see')}
          </a>
        </p>
      ) : null}
    </>
  )
}

function nameOf(t: Words, passed: PassedOn): string {
  switch (passed.what) {
    case 'letter':
      return t('follow.trail.letter', { name: t(`follow.letters.${passed.template}`) })
    case 'message':
      return t(`follow.trail.message.${passed.about}`)
    default:
      return t(`follow.trail.${passed.what}`)
  }
}
